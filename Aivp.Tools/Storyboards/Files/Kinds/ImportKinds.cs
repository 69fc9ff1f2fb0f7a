namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>What can be wrong with the files of other programs that <c>aivp import</c> reads.</summary>
internal static class ImportKinds
{
    public static readonly FindingKind NotReadable = Error(
        "AIVP180",
        "Not such a file",
        "The file isn't the JSON, YAML or Markdown that its name says, so nothing of it can be read. The message says where it goes wrong.",
        "prompt: \"A ferry in the fog\"");

    public static readonly FindingKind WrongShape = Error(
        "AIVP181",
        "Something else is expected here",
        "A list where one value should be, text where a number should be, or the other way round. It isn't guessed, because a wrong guess would end in a wrong picture.",
        "segment_duration_seconds: 5");

    public static readonly FindingKind ValueMissing = Error(
        "AIVP182",
        "A value is missing",
        "Without it the shot, character or place can't be made.",
        "{ \"scene_id\": \"scene_001\", \"shot_number\": 1, \"description\": \"A ferry in the fog\" }");

    public static readonly FindingKind UnknownWord = Error(
        "AIVP183",
        "Unknown word",
        "This place takes one of a few words. A typo taken for something else would make another picture than you mean.",
        "\"shot_type\": \"close-up\"");

    public static readonly FindingKind NobodyThere = Error(
        "AIVP184",
        "Named but not there",
        "A character, place, template or picture is named that isn't in the library or on the disk.",
        "characters: [protagonist]");

    public static readonly FindingKind VariableUnset = Error(
        "AIVP185",
        "Variable not set",
        "The file says ${NAME}, and no environment variable of that name is set.",
        "path: \"${ASSETS}/protagonist.png\"");

    public static readonly FindingKind SaidTwice = Error(
        "AIVP186",
        "Said twice",
        "Two shots, characters or places have the same name or number; which of them is meant isn't known.",
        "- segment: 2");

    public static readonly FindingKind NothingThere = Error(
        "AIVP187",
        "Nothing to import",
        "The folder holds none of the files or layouts that can be imported, or the file has no shots.",
        "aivp import pipeline_config.yaml");

    public static IReadOnlyList<FindingKind> All { get; } = [NotReadable, WrongShape, ValueMissing, UnknownWord, NobodyThere, VariableUnset, SaidTwice, NothingThere];

    private static FindingKind Error(string code, string title, string explanation, string example) => new(code, Severity.Error, title, explanation, example);
}
