namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Files that can't be read, or mustn't be.</summary>
internal static class FileKinds
{
    public static readonly FindingKind NoProject = Error(
        "AIVP101",
        "No project there",
        "The folder that was named doesn't exist or is a file. Name the folder that holds script/ and storyboard/.",
        "aivp check examples/night-ferry");

    public static readonly FindingKind NoShots = Error(
        "AIVP102",
        "No shots",
        "A film needs at least one shot. Shots are Markdown files named shot-01.md, shot-02.md … in storyboard/storyboard-final/shots.",
        "storyboard/storyboard-final/shots/shot-01.md");

    public static readonly FindingKind Empty = Error(
        "AIVP103",
        "Empty file",
        "The file is there but says nothing. Fill it, or delete it if it isn't needed.",
        "# Shot 1.1");

    public static readonly FindingKind NotUtf8 = Error(
        "AIVP104",
        "Not UTF-8",
        "Texts are read as UTF-8, with or without a byte order mark. In another encoding, names and prompts would reach the model garbled. Save the file as UTF-8.",
        "iconv -f windows-1252 -t utf-8 old.md > shot-01.md");

    public static readonly FindingKind Binary = Error(
        "AIVP105",
        "Not a text",
        "The file ends in .md but holds bytes that no text has. Probably a picture or an archive got the wrong name.",
        "storyboard/storyboard-final/shots/shot-01.md");

    public static readonly FindingKind TooLarge = Error(
        "AIVP106",
        "Too large",
        "A storyboard's files are a few kilobytes; more than 1 MB is a mistake, and reading it would cost time and memory for nothing.",
        "storyboard/storyboard-final/shots/shot-01.md");

    public static readonly FindingKind Unreadable = Error(
        "AIVP107",
        "Can't be opened",
        "The file is listed in its folder but can't be opened: a permission is missing, or it is a link that leads nowhere.",
        "chmod u+r shot-01.md");

    public static readonly FindingKind TooDeeplyNested = Error(
        "AIVP108",
        "Nested too deeply",
        "Lists within lists within quotes, so deep that nobody meant them. Usually a paste that went wrong.",
        "- **References**:\n  - Character: @Ines (front) — at the rail");

    public static readonly FindingKind NeverClosed = Error(
        "AIVP109",
        "Block never closed",
        "A ``` block or a <!-- comment --> runs to the end of the file, so everything below it is swallowed, including whole sections.",
        "```\n[Camera: static, medium close-up]\n```");

    public static readonly FindingKind UnusableFileName = Error(
        "AIVP110",
        "Unusable file name",
        "A shot's file name becomes the name of its pictures, clips and ledger rows, a sheet's the key that shots use. It must be lower-case letters, digits and single hyphens.",
        "storyboard/storyboard-final/shots/shot-01.md");

    public static readonly FindingKind SameKeyTwice = Error(
        "AIVP111",
        "Two files, one key",
        "Names are compared without case and punctuation: Old Tom.md and old-tom.md are the same character. Keep one.",
        "script/characters/old-tom.md");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NoProject, NoShots, Empty, NotUtf8, Binary, TooLarge,
        Unreadable, TooDeeplyNested, NeverClosed, UnusableFileName, SameKeyTwice,
    ];

    private static FindingKind Error(string code, string title, string explanation, string example) => new(code, Severity.Error, title, explanation, example);
}
