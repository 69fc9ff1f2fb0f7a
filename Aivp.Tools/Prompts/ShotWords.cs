using System.Text;

namespace Aivp.Tools.Prompts;

/// <summary>Finds out from an author's words which of our own word lists (<c>prompts/words-*.yaml</c>) says the same, or whether it's said at all.</summary>
internal static class ShotWords
{
    public static IReadOnlyList<(string Name, string[] Phrases)> Styles { get; } =
    [
        ("noir", ["noir", "black and white", "黑白"]),
        ("anime", ["anime", "manga", "cel shaded", "cel shading", "动漫", "动画"]),
        ("painterly", ["painterly", "oil painting", "watercolor", "watercolour", "gouache", "brush strokes", "油画", "水彩"]),
        ("cinematic", ["cinematic", "film still", "35mm", "35 mm", "anamorphic", "电影"]),
        ("realistic", ["photorealistic", "realistic", "photograph", "photo", "写实", "照片"]),
    ];

    public static IReadOnlyList<(string Name, string[] Phrases)> Lights { get; } =
    [
        ("golden_hour", ["golden hour", "golden", "sunset", "sunrise", "late afternoon", "黄昏"]),
        ("blue_hour", ["blue hour", "dusk", "twilight", "dawn", "清晨", "黎明"]),
        ("dramatic", ["dramatic", "hard light", "high contrast", "chiaroscuro", "spotlight", "night", "夜"]),
        ("rim", ["rim light", "rim", "backlit", "back light", "from behind", "逆光"]),
        ("soft", ["soft", "diffused", "overcast", "fog", "foggy", "mist", "cloudy", "柔和"]),
        ("natural", ["natural", "daylight", "day", "noon", "morning", "afternoon", "sun", "白天"]),
    ];

    public static IReadOnlyList<(string Name, string[] Phrases)> Moods { get; } =
    [
        ("romantic", ["romantic", "love", "tender", "longing", "浪漫"]),
        ("tense", ["tense", "tension", "unease", "uneasy", "fear", "afraid", "danger", "suspense", "anxious", "wary", "dread", "anger", "angry", "紧张"]),
        ("mysterious", ["mysterious", "mystery", "eerie", "strange", "secret", "curiosity", "神秘"]),
        ("melancholic", ["melancholic", "melancholy", "sad", "sadness", "grief", "lonely", "loneliness", "loss", "regret", "忧伤"]),
        ("joyful", ["joyful", "joy", "happy", "happiness", "laughter", "triumph", "relief", "hope", "欢乐"]),
        ("peaceful", ["peaceful", "peace", "calm", "serene", "quiet", "still", "平静"]),
    ];

    public static IReadOnlyList<(string Name, string[] Phrases)> Actions { get; } =
    [
        ("running", ["run", "runs", "running", "sprints", "races", "chases"]),
        ("walking", ["walk", "walks", "walking", "steps", "strides", "climbs", "crosses"]),
        ("talking", ["talk", "talks", "talking", "says", "speaks", "speaking", "whispers", "shouts", "calls"]),
        ("sitting", ["sit", "sits", "sitting", "seated"]),
        ("looking", ["look", "looks", "looking", "stares", "gazes", "watches", "peers"]),
        ("standing", ["stand", "stands", "standing", "leans", "waits"]),
    ];

    public static IReadOnlyList<(string Name, string[] Phrases)> Places { get; } =
    [
        ("forest", ["forest", "wood", "woods", "jungle", "森林"]),
        ("beach", ["beach", "shore", "coast", "seaside", "海滩"]),
        ("mountain", ["mountain", "mountains", "peak", "cliff", "ridge", "山"]),
        ("field", ["field", "fields", "meadow", "plain", "prairie", "田野"]),
        ("interior", ["interior", "indoors", "room", "kitchen", "office", "hall", "inside", "室内"]),
        ("city", ["city", "street", "town", "alley", "downtown", "城市"]),
    ];

    /// <summary>Words for shot sizes that the board's own list of sizes has no other word for, and angles.</summary>
    public static IReadOnlyList<(string Name, string[] Phrases)> Lenses { get; } =
    [
        ("over_the_shoulder", ["over the shoulder", "ots", "过肩"]),
        ("worms_eye", ["worm s eye"]),
    ];

    private static readonly string[] s_framings =
    [
        "close up", "closeup", "long shot", "wide shot", "full shot", "medium shot", "mid shot", "two shot", "establishing", "extreme wide", "medium wide", "medium long",
        "over the shoulder", "cowboy shot", "特写", "远景", "中景", "近景", "全景",
    ];

    private static readonly string[] s_angles =
    [
        "eye level", "low angle", "high angle", "dutch", "overhead", "bird s eye", "worm s eye", "top down", "from above", "from below", "looking up", "looking down", "俯拍", "仰拍", "平视",
    ];

    private static readonly string[] s_lit = ["light", "lights", "lit", "lamp", "lamplight", "sunlight", "moonlight", "shadow", "shadows", "glow", "neon", "candle", "光", "灯"];

    public static bool SayFraming(string text) => SaysAny(text, s_framings);

    public static bool SayAngle(string text) => SaysAny(text, s_angles);

    public static bool SayLight(string text) => SaysAny(text, s_lit) || Find(text, Lights) is not null;

    /// <summary>The first name of a list whose words a text has; null: none.</summary>
    public static string? Find(string? text, IReadOnlyList<(string Name, string[] Phrases)> list)
    {
        string plain = Plain(text);
        return list.FirstOrDefault(entry => entry.Phrases.Any(phrase => Says(plain, phrase))).Name;
    }

    private static bool SaysAny(string text, string[] phrases)
    {
        string plain = Plain(text);
        return phrases.Any(phrase => Says(plain, phrase));
    }

    // Chinese has no spaces between words.
    private static bool Says(string plain, string phrase) => char.IsAscii(phrase[0])
        ? plain.Contains($" {phrase} ", StringComparison.Ordinal)
        : plain.Contains(phrase, StringComparison.Ordinal);

    private static string Plain(string? text)
    {
        StringBuilder plain = new(" ");
        foreach (char letter in text ?? "")
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.Append(' ').ToString();
    }
}
