namespace Aivp.Tools.Tests.Architecture.Planted.External.Npgsql;

/// <summary>Stands for the package of that name.</summary>
internal sealed class NpgsqlConnection;
