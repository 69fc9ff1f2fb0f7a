namespace Aivp.Tools.Storyboards.Files.Kinds;

/// <summary>Doubtful things in prompts for clips.</summary>
internal static class VideoKinds
{
    public static readonly FindingKind DurationDiffers = Warning(
        "AIVP350",
        "Two lengths",
        "The block for the video model names another length than the shot. The model is asked for one, the film shows the other.",
        "**Duration**: 6s");

    public static readonly FindingKind SeedanceLength = Warning(
        "AIVP351",
        "Seedance prompt too short or too long",
        "Seedance follows 30 to 200 words best (a Chinese character counts as a word): shorter ones leave it to invent, longer ones are cut off in parts.",
        "0-3秒：近景固定机位，黄色雨衣的银发女人紧握栏杆");

    public static readonly FindingKind SeedanceSwitches = Warning(
        "AIVP352",
        "Too many cuts for Seedance",
        "More than four changes of lens within one clip come out as a blur. Split the shot.",
        "0-3秒：近景固定机位\n3-6秒：缓缓推近");

    public static readonly FindingKind SeedancePeople = Warning(
        "AIVP353",
        "Too many people for Seedance",
        "Seedance keeps two people apart; with a third, faces swap. Leave the Seedance block out and use Kling, or hide somebody.",
        "### Kling 3.0 (Fallback)");

    public static readonly FindingKind SeedanceNegative = Warning(
        "AIVP354",
        "Negation in a Seedance prompt",
        "Seedance draws what it reads: \"no hat\" puts a hat on. Say what is seen instead.",
        "她的头发披散，钠灯侧光");

    public static readonly FindingKind SeedanceQuality = Warning(
        "AIVP355",
        "Quality sentence missing",
        "Seedance blocks end in a sentence about quality.",
        "4K超高清，电影质感，画面稳定");

    public static readonly FindingKind SeedanceFaces = Warning(
        "AIVP356",
        "Face stability sentence missing",
        "When people are visible, Seedance blocks end in a sentence that keeps faces stable.",
        "角色面部稳定不变形，动作自然流畅");

    public static readonly FindingKind SeedanceBlocks = Warning(
        "AIVP357",
        "Seedance block incomplete",
        "Seedance reads four parts: the whole, the shots by time, the sound, the references.",
        "【整体描述】\n【分镜描述】\n【声音说明】\n【参考素材说明】");

    public static readonly FindingKind SeedanceTimes = Warning(
        "AIVP358",
        "Time rows don't fill the shot",
        "The time rows of the Seedance block must run from 0 to the shot's length without gap or overlap.",
        "0-3秒：…\n3-6秒：…");

    public static readonly FindingKind SeedanceReference = Warning(
        "AIVP359",
        "Reference that isn't attached",
        "The Seedance block speaks of @图片N, but fewer pictures go with it: the shot's frames and one portrait for each visible character.",
        "@图片1 作为角色形象参考");

    public static readonly FindingKind KlingShots = Warning(
        "AIVP360",
        "Too many shots for Kling",
        "Kling takes at most six shots in one group, all in one scene.",
        "[Camera: static, medium close-up, low]");

    public static readonly FindingKind KlingDuration = Warning(
        "AIVP361",
        "Too long for Kling",
        "Kling makes at most 10 seconds of one shot.",
        "| Duration | 6s |");

    public static readonly FindingKind KlingForm = Warning(
        "AIVP362",
        "Kling prompt out of form",
        "Kling prompts start with the camera in square brackets and end with the duration in round ones, the same as the shot's.",
        "[Camera: static, medium close-up, low]\nThe woman in the yellow raincoat slowly raises her head.\n(Duration: 6s)");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        DurationDiffers, SeedanceLength, SeedanceSwitches, SeedancePeople, SeedanceNegative, SeedanceQuality,
        SeedanceFaces, SeedanceBlocks, SeedanceTimes, SeedanceReference, KlingShots, KlingDuration,
        KlingForm,
    ];

    private static FindingKind Warning(string code, string title, string explanation, string example) => new(code, Severity.Warning, title, explanation, example);
}
