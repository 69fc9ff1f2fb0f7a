namespace Aivp.Tools.Tests.Architecture.Planted.External.Microsoft.AspNetCore;

/// <summary>Stands for the package of that name.</summary>
internal sealed class WebServer;
