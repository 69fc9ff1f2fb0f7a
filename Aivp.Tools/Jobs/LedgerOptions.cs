namespace Aivp.Tools.Jobs;

/// <summary>Where the ledger is.</summary>
internal sealed class LedgerOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Ledger";

    /// <summary>The folder for calls that belong to no project; <c>~/.aivp</c> unless set.</summary>
    public string Home { get; set; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aivp");

    /// <summary>Connection string of a PostgreSQL database, for several machines on one ledger; empty: a file beside the project.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The folder for results, where several machines must share it; empty: beside the project.</summary>
    public string Results { get; set; } = "";
}
