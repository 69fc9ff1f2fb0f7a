namespace Aivp.Tools.Storyboards.Files.Checks;

internal static class Rules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new SheetsExist(),
    ];
}
