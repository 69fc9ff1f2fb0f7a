namespace Aivp.Tools.Tests.Architecture;

/// <summary>The house's rules of dependency. To change one is a decision: say why in the commit.</summary>
internal static class DependencyRules
{
    private const string Steps = "Aivp.Tools.Pipeline.";
    private const string Vendors = "Aivp.Tools.Providers.";

    /// <summary>What the doors see of the library: the registration, the skills, and the nouns and errors that skills speak of.</summary>
    public static IReadOnlyList<string> PublicNamespaces { get; } =
        ["Aivp.Tools", "Aivp.Tools.Skills", "Aivp.Tools.Storyboards", "Aivp.Tools.Errors", "Aivp.Tools.Pipeline", "Aivp.Tools.Media", "Aivp.Tools.Jobs", "Aivp.Tools.Storage"];

    public static IReadOnlyList<DependencyRule> All { get; } =
    [
        new("The doors know the library; never each other, and never back", d =>
            (d.IsFrom("Aivp.Agent") && d.IsTo("Aivp.Mcp"))
            || (d.IsFrom("Aivp.Mcp") && d.IsTo("Aivp.Agent"))
            || (d.IsFrom("Aivp.Tools") && (d.IsTo("Aivp.Agent") || d.IsTo("Aivp.Mcp")))),

        new("A door names only skills, nouns and errors", d =>
            IsDoor(d) && d.IsTo("Aivp.Tools") && !PublicNamespaces.Contains(d.ToNamespace)),

        new("A step names no other step", d =>
            Part(d.FromNamespace, Steps) is string from && Part(d.ToNamespace, Steps) is string to && from != to),

        new("Nouns and errors name nothing else of ours", d =>
            d.FromNamespace is "Aivp.Tools.Storyboards" or "Aivp.Tools.Errors"
            && d.IsTo("Aivp.Tools")
            && !d.IsTo("Aivp.Tools.Storyboards")
            && !d.IsTo("Aivp.Tools.Errors")),

        new("Only ProviderRegistration names a provider, and no provider another", d =>
            Part(d.ToNamespace, Vendors) is string to
            && Part(d.FromNamespace, Vendors) != to
            && d.From is not "Aivp.Tools.Providers.ProviderRegistration"),

        new("Processes are started only in Media/Ffmpeg", d =>
            d.To is "System.Diagnostics.Process" or "System.Diagnostics.ProcessStartInfo" && !d.IsFrom("Aivp.Tools.Media.Ffmpeg")),

        new("SQL is written only in Jobs/Sql, which both databases take, Jobs/Sqlite and Jobs/Postgres", d =>
            (d.IsTo("Dapper") || d.IsTo("System.Data"))
            && !d.IsFrom("Aivp.Tools.Jobs.Sql")
            && !d.IsFrom("Aivp.Tools.Jobs.Sqlite")
            && !d.IsFrom("Aivp.Tools.Jobs.Postgres")),

        new("Only its own folder knows a database", d =>
            ((d.IsTo("Microsoft.Data.Sqlite") || d.IsTo("SQLitePCL")) && !d.IsFrom("Aivp.Tools.Jobs.Sqlite"))
            || (d.IsTo("Npgsql") && !d.IsFrom("Aivp.Tools.Jobs.Postgres"))),

        new("Only Cluster knows Quartz", d => d.IsTo("Quartz") && !d.IsFrom("Aivp.Tools.Cluster")),

        new("Only Aivp.Mcp knows the MCP packages", d => d.IsTo("ModelContextProtocol") && !d.IsFrom("Aivp.Mcp")),

        new("The library knows no web server", d => d.IsTo("Microsoft.AspNetCore") && d.IsFrom("Aivp.Tools")),

        new("Only the command line draws on the console", d =>
            ((d.IsTo("Spectre.Console") || d.IsTo("System.CommandLine")) && !d.IsFrom("Aivp.Agent.Cli"))
            || (d.To is "System.Console" && d.IsFrom("Aivp.Tools"))),

        new("Only Storyboards/Files knows Markdig", d => d.IsTo("Markdig") && !d.IsFrom("Aivp.Tools.Storyboards.Files")),

        new("Environment variables are read only through configuration", d =>
            d is { To: "System.Environment", Member: "GetEnvironmentVariable" or "GetEnvironmentVariables" or "SetEnvironmentVariable" or "ExpandEnvironmentVariables" }),

        new("The time comes from a TimeProvider", d =>
            d is { To: "System.DateTime" or "System.DateTimeOffset", Member: "get_UtcNow" or "get_Now" or "get_Today" }
            or { To: "System.Threading.Thread", Member: "Sleep" }),

        new("The same seed makes the same film: no Random without a seed in a step or the animatic provider", d =>
            d is { To: "System.Random", Member: "get_Shared" } && (d.IsFrom("Aivp.Tools.Pipeline") || d.IsFrom("Aivp.Tools.Providers.Animatic"))),
    ];

    private static bool IsDoor(Dependency d) => d.IsFrom("Aivp.Agent") || d.IsFrom("Aivp.Mcp");

    /// <summary>The folder directly under another: <c>Judging</c> for <c>Aivp.Tools.Pipeline.Judging.Faces</c> under the pipeline's. Null when it isn't under it.</summary>
    private static string? Part(string @namespace, string parent) =>
        @namespace.StartsWith(parent, StringComparison.Ordinal) ? @namespace[parent.Length..].Split('.')[0] : null;
}
