using System.Diagnostics;
using Now = System.DateTimeOffset;

namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Catalog;

/// <summary>Does what only other folders may, behind aliases where that might help to hide it.</summary>
internal sealed class KnowsEverything
{
    public static object?[] All() =>
    [
        Process.GetCurrentProcess(),
        new External.Dapper.SqlMapper(),
        new External.Npgsql.NpgsqlConnection(),
        new External.Quartz.Scheduler(),
        new External.Markdig.Markdown(),
        new External.Microsoft.AspNetCore.WebServer(),
        Environment.GetEnvironmentVariable("HOME"),
        Now.UtcNow,
    ];
}
