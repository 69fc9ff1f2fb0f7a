using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary>The options of verbs that make one piece of a film.</summary>
internal static class PieceOptions
{
    public static Option<string?> Provider() => new("--provider") { Description = "Who makes it. [default: as configured, or animatic, which is free]", HelpName = "NAME" };

    public static Option<string?> Model(string name) => new(name) { Description = "The model, or its family. [default: the provider's usual one]", HelpName = "ID" };

    public static Option<int?> Seed() => MediaOptions.Number<int>("--seed", "Another one makes another picture. [default: 1]", "N");

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be made and what it would cost; make nothing." };
}
