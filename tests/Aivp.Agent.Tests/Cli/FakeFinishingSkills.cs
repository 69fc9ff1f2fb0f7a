using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Remembers what was asked for.</summary>
internal sealed class FakeFinishingSkills : IFinishingSkills
{
    public AssembleOptions? Assembled { get; private set; }

    public FilmVerdict Verdict { get; set; } = FilmVerdict.PassWithWarnings;

    public Task<AssemblyReport> AssembleAsync(string project, AssembleOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        Assembled = options;
        return Task.FromResult(new AssemblyReport(project, "film.mp4", TimeSpan.FromSeconds(35.5), new PixelSize(1920, 1080), 24, false, ["film.mp4", "film.srt"], ["film.edl isn't as it was written."]));
    }

    public Task<ReviewReport> ReviewAsync(string project, string? film, CancellationToken cancellationToken) => Task.FromResult(new ReviewReport
    {
        Project = project,
        Film = film ?? "film.mp4",
        Resolution = "1920x1080",
        Fps = 24,
        Duration = TimeSpan.FromSeconds(35),
        Codec = "h264",
        AudioCodec = null,
        FileSizeMb = 6.73,
        Checks = new Dictionary<string, FilmCheck>
        {
            ["resolution"] = new(FilmVerdict.Pass, "1920x1080", "shorter side 1080 or more"),
            ["audio"] = new(FilmVerdict.Warn, "no sound", "a sound track", "The film has none."),
            ["loudness"] = new(FilmVerdict.Skipped, "no sound", ""),
        },
        Overall = Verdict,
        Shots = [new("1.1", "video/clips/shot-01.mp4", TimeSpan.Zero, TimeSpan.FromSeconds(4), FilmVerdict.Pass, 0.97, 4, true, [])],
        CostUsd = 1.2m,
        CostPerMinuteUsd = 2.06m,
        ConsistencyScore = 0.94,
        WorstScore = 0.83,
        FirstTryShare = 0.75,
        Files = ["review/report.json", "review/report.html"],
    });
}
