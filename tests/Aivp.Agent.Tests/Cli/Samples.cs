using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Answers of skills, small and telling.</summary>
internal static class Samples
{
    public static ProjectCheck CleanCheck { get; } = new("night-ferry", Scenes: 2, Characters: 2, Shots: 3, []);

    public static ProjectCheck BadCheck { get; } = new("night-ferry", Scenes: 1, Characters: 2, Shots: 3,
    [
        new("AIVP104", Severity.Error, new("storyboard/storyboard-final/shots/shot-02.md", 17), "@Inse is no character; did you mean @Ines?"),
        new("AIVP201", Severity.Warning, new("script/scenes/deck.md", 0), "The prompt doesn't say \"No people\"."),
        new("AIVP101", Severity.Error, new("storyboard/storyboard-final/shots/shot-02.md", 4), "Variation 'medum': write small, medium or large."),
    ]);

    public static FilmPlan Plan { get; } = new("Night \"Ferry\"", "animatic", [
        new(1, FrameId.FromString("shot-01-ff"), new(1, 1), SceneId.Of("deck"), GenerationMode.TextToImage, [], ["scene deck", "@Ines side"], 0.16m),
        new(2, FrameId.FromString("shot-02-ff"), new(1, 2), SceneId.Of("deck"), GenerationMode.ImageToImage, [FrameId.FromString("shot-01-ff")], ["shot 1.1 first frame", "@Ines front"], 0.16m),
        new(3, FrameId.FromString("shot-02-lf"), new(1, 2), SceneId.Of("deck"), GenerationMode.ImageToImage, [FrameId.FromString("shot-02-ff")], ["shot 1.2 first frame"], 0.16m),
        new(4, FrameId.FromString("shot-03-ff"), new(2, 1), SceneId.Of("bridge"), GenerationMode.ImageToImage, [FrameId.FromString("shot-01-ff")], [], 0.16m),
    ], 4, 0.64m, 1.30m);

    public static Job Ambiguous { get; } = new()
    {
        Id = JobId.FromString("3f9a01be24d5e077"),
        Intent = new string('a', 64),
        Generation = 0,
        State = JobState.Ambiguous,
        Provider = "fal",
        Model = "fal-ai/nano-banana",
        Body = """{"inputs":[],"model":"fal-ai/nano-banana","parameters":{"prompt":"A quay at night"},"provider":"fal"}""",
        Context = new("", "keyframes", "1.2", "shot-02-ff-c1"),
        Kind = ResultKind.Picture,
        Attempt = 1,
        EstimateUsd = 0.04m,
        HeldUsd = 0.04m,
        ChargedUsd = 0m,
        Error = "The answer to the submission was lost. Look in your account at fal, then: aivp jobs resolve 3f9a01be24d5e077 --paid [REQUEST-ID] | --not-paid | --retry",
        CreatedAt = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero),
        UpdatedAt = new(2026, 11, 21, 12, 0, 9, TimeSpan.Zero),
        SubmittedAt = new(2026, 11, 21, 12, 0, 8, TimeSpan.Zero),
    };

    public static Job Running { get; } = Ambiguous with
    {
        Id = JobId.FromString("a0b1c2d3e4f50617"),
        State = JobState.Running,
        Model = "fal-ai/kling-video",
        Context = new("", "clips", "1.2", "shot-02"),
        Kind = ResultKind.Clip,
        EstimateUsd = 0.3m,
        HeldUsd = 0.3m,
        RequestId = "r-17",
        Error = null,
    };

    public static SpendReport Spend { get; } = new(
        new(5m, 1.25m, 0.08m),
        EstimateUsd: 1.2m,
        UnconfirmedUsd: 0.04m,
        DisputedUsd: 0.04m,
        PaidTwice: 0,
        [new("clips", 2, 0.6m, 0.65m, 0m), new("keyframes", 17, 0.6m, 0.6m, 0.08m)],
        [new("1.1", 9, 0.6m, 0.62m, 0m), new("1.2", 10, 0.6m, 0.63m, 0.08m)],
        [new("fal/fal-ai/nano-banana", 19, 1.2m, 1.25m, 0.08m)],
        [new("2026-11-20", 10, 0.6m, 0.6m, 0m), new("2026-11-21", 7, 0.6m, 0.65m, 0m), new("under way", 2, 0m, 0m, 0.08m)]);

    public static ScoreReport Scores { get; } = new("local/1-faceres-photographic", null,
    [
        new("c1.png", 0.93, Likeness.Same,
            [new("Ines", 0.93, Likeness.Same, new Dictionary<string, double> { ["face"] = 0.97, ["wardrobe"] = 0.88 }, new(120, 40, 300, 620, 0.21, 148), "face 0.97, wardrobe 0.88")],
            [], "face 0.97, wardrobe 0.88"),
        new("c2.png", 0.06, Likeness.Different,
            [new("Ines", 0.06, Likeness.Different, new Dictionary<string, double> { ["face"] = 0.03 }, new(90, 52, 280, 600, 0.19, 139), "somebody else (face 0.03)")],
            ["stranger", "extra_person"], "somebody else (face 0.03)"),
        new("c3.jpg", null, Likeness.Unsure, [], [], "c3.jpg: the file is empty."),
    ]);

    public static ImpactReport Impact { get; } = new(
        "/films/night-ferry",
        [],
        [new("image/characters/ines-front.png", 0.04m), new("image/frames/shot-02-ff.png", 0.16m), new("video/clips/shot-02.mp4", 0.35m)],
        [new("video/clips/shot-08.mp4", 0.35m)]);

    public static ProductionReport StoppedReport { get; } = new("night-ferry", null, [], 3, 9, 0.32m)
    {
        Stop = new(5m, 4.96m, 0.04m, 0.15m, [new("image/frames/shot-02-ff.png", 0.6m), new("video/clips/shot-02.mp4", 0.35m)]),
    };

    public static ProductionReport GoodReport { get; } = new("night-ferry", "film.mp4",
    [
        new(FrameId.FromString("shot-01-ff"), ChoiceStatus.Accepted, 1, 0.93, 4, "every character matches"),
    ], 9, 3, 0m);

    public static ProductionReport DoubtfulReport { get; } = GoodReport with
    {
        Frames =
        [
            .. GoodReport.Frames,
            new(FrameId.FromString("shot-02-ff"), ChoiceStatus.NeedsReview, 6, 0.614, 12, "ines: the hair is another colour"),
            new(FrameId.FromString("shot-03-ff"), ChoiceStatus.NeedsReview, 0, null, 12, "no judge could score it"),
        ],
        CostUsd = 1.205m,
    };

    public static IReadOnlyList<FilmEvent> Events { get; } =
    [
        new FilmEvent.StageStarted(FilmStage.References, 1),
        new FilmEvent.PictureReady("image/characters/ines-front.png", Reused: true),
        new FilmEvent.StageStarted(FilmStage.Keyframes, 2),
        new FilmEvent.CandidateJudged("shot-01-ff", 0, 0.72, "ines: the coat is another colour"),
        new FilmEvent.CandidateJudged("shot-01-ff", 1, null, "no judge could score it"),
        new FilmEvent.FrameChosen("shot-01-ff", 1, 0.93, ChoiceStatus.Accepted, 4, Reused: false),
        new FilmEvent.FrameChosen("shot-02-ff", 6, 0.614, ChoiceStatus.NeedsReview, 12, Reused: true),
        new FilmEvent.Remark("shot-02-ff is animated although it needs review"),
        new FilmEvent.StageStarted(FilmStage.Clips, 1),
        new FilmEvent.ClipJudged("shot-01", 0, 0.41, Accepted: false, "ines isn't who stood there on the keyframe, from 1.6 to 4.0 s"),
        new FilmEvent.ClipReady("shot-01", "video/clips/shot-01.mp4", Reused: false),
        new FilmEvent.StageStarted(FilmStage.Film, 1),
        new FilmEvent.FilmReady("film.mp4", TimeSpan.FromSeconds(12.5), Reused: false),
    ];

    public static IReadOnlyList<EnginePart> Parts { get; } =
    [
        new("ffmpeg", "5.1.6", Works: true, null),
        new("ffmpeg: librsvg", null, Works: false, "Install a build with librsvg: apt-get install ffmpeg"),
        new("FAL_KEY", null, Works: false, "Only for pictures by fal.") { Needed = false },
    ];
}
