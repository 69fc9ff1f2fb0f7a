namespace Aivp.Tools.Tests.Architecture.Planted.External.Dapper;

/// <summary>Stands for the package of that name.</summary>
internal sealed class SqlMapper;
