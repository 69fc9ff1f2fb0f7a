using System.Text.RegularExpressions;

namespace Aivp.Tools.Tests.Architecture;

/// <summary>The house's rules of writing, where the compiler doesn't hold them.</summary>
internal static partial class SourceRules
{
    private const int LongestFile = 250;

    /// <summary>Files that are longer, and why they are better in one piece.</summary>
    private static readonly Dictionary<string, string> s_longFiles = [];

    /// <summary>Files with several types, and why they are better in one piece.</summary>
    private static readonly Dictionary<string, string> s_families = new()
    {
        ["Aivp.Tools/Storyboards/Files/Checks/FrameNeeds.cs"] = "a graph with its nodes and edges",
        ["Aivp.Tools/Storyboards/Files/Documents/Block.cs"] = "a closed family of small records: what a Markdown document is made of",
        ["Aivp.Tools/Storyboards/Files/Documents/KeyLineParser.cs"] = "a Markdig parser and the block it makes",
        ["Aivp.Tools/Storyboards/Files/Documents/TableParser.cs"] = "a Markdig parser and the block it makes",
    };

    public static IReadOnlyList<SourceRule> All { get; } =
    [
        new(
            "A namespace is its folder",
            file => Namespace().Match(file.Text) is { Success: true } match && match.Groups[1].Value != file.Folder.Replace('/', '.').Replace("tests.", "", StringComparison.Ordinal)
                ? match.Groups[1].Value
                : null,
            new("Aivp.Tools/Pipeline/Judging/Judge.cs", "namespace Aivp.Tools.Judging;\n")),

        new(
            "A folder is named for what it's about, not for the kind of its files",
            file => file.Folder.Split('/').FirstOrDefault(part => part is "Helpers" or "Utils" or "Utilities" or "Services" or "Common" or "Misc" or "Managers" or "Models" or "Interfaces"),
            new("Aivp.Tools/Helpers/Text.cs", "")),

        new(
            $"A file has at most {LongestFile} lines",
            file => file.Lines.Length > LongestFile && !s_longFiles.ContainsKey(file.Path) ? $"{file.Lines.Length} lines" : null,
            new("Aivp.Tools/Long.cs", string.Concat(Enumerable.Repeat("//\n", LongestFile + 1)))),

        new(
            "A file holds one type and what is nested in it",
            file => TopLevelType().Matches(file.Text) is { Count: > 1 } matches
                && !s_families.ContainsKey(file.Path)
                && !matches.Any(match => IsCompanion(match.Groups[1].Value))
                ? string.Join(", ", matches.Select(match => match.Groups[1].Value))
                : null,
            new("Aivp.Tools/Two.cs", "internal sealed class One;\n\npublic readonly record struct Two(int X);\n")),

        new(
            "Nothing is left for later",
            file => Unfinished().Match(file.Text) is { Success: true } match ? match.Value : null,
            new("Aivp.Tools/Later.cs", $"// {"TO" + "DO"}: write this\n")),

        new(
            "No test is skipped",
            file => !file.IsProduct && Skipped().Match(file.Text) is { Success: true } match ? match.Value : null,
            new("tests/Aivp.Tools.Tests/Tests.cs", $"[Fact({"Sk" + "ip"} = \"flaky\")]\n")),

        new(
            "No machine's paths and no registry's host",
            file => Private().Match(file.Text) is { Success: true } match ? match.Value : null,
            new("Aivp.Tools/Paths.cs", $"\"/ho{"me"}/ines/x\"")),
    ];

    /// <summary>
    /// What a source generator fills in stands beside what it's for: the wire records of one program or vendor with their JSON context, options
    /// with their validator.
    /// </summary>
    private static bool IsCompanion(string type) =>
        type.EndsWith("Json", StringComparison.Ordinal) || type.EndsWith("Validator", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|unsafe|ref) )+(?:class|interface|enum|record struct|record|struct) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSk" + @"ip\s*=\s*""")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"/ho" + @"me/\w|/Us" + @"ers/\w|/wo" + @"rk/\w|nuget" + @"\.org|npm" + @"js\.|pypi" + @"\.org")]
    private static partial Regex Private();
}
