using System.Globalization;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Storyboards.Files.Documents;
using Aivp.Tools.Storyboards.Files.Plans;
using Aivp.Tools.Storyboards.Files.Sheets;
using Aivp.Tools.Storyboards.Files.Shots;

namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>Whatever a file holds, reading it ends, and ends in findings.</summary>
public sealed class FuzzTests
{
    // Work is measured by what it allocates, which is the same on a slow machine: about 100 times the input's size is usual.
    private const long AllowedBytes = 4 << 20;
    private const long AllowedBytesPerCharacter = 2000;

    // Against a hang that allocates nothing. A run takes a twentieth of this on two busy cores.
    private static readonly TimeSpan _hang = TimeSpan.FromMinutes(10);

    private static readonly ShotNames _names = new(new Dictionary<string, ShotId> { ["shot-01"] = new(1, 1) });

    [Fact]
    public async Task Read_When100000ShotFilesAreSpoilt_NeverThrowsAndNeverRunsAway() =>
        await SpoilAsync(100_000, ProjectPaths.Shots, "shot-02.md", [ShotTexts.DialectT, ShotTexts.DialectP], (file, log) => new ShotReader(file, new(1, 2), _names, log).Read());

    [Fact]
    public async Task Read_When5000FramePlansAreSpoilt_NeverThrowsAndNeverRunsAway() =>
        await SpoilAsync(5_000, ProjectPaths.Storyboard, "frame-plan.md", [], (file, log) => new FramePlanReader(file, _names, log).Read());

    [Fact]
    public async Task Read_When5000CameraTreesAreSpoilt_NeverThrowsAndNeverRunsAway() =>
        await SpoilAsync(5_000, ProjectPaths.Storyboard, "camera-tree.md", [], (file, log) => new CameraTreeReader(file, log).Read());

    [Fact]
    public async Task Read_When5000CharacterSheetsAreSpoilt_NeverThrowsAndNeverRunsAway() =>
        await SpoilAsync(5_000, ProjectPaths.CharacterSheets, "*.md", [], (file, log) => new CharacterSheetReader(file, log).Read());

    [Fact]
    public async Task Read_When5000SceneSheetsAreSpoilt_NeverThrowsAndNeverRunsAway() =>
        await SpoilAsync(5_000, ProjectPaths.SceneSheets, "*.md", [], (file, log) => new SceneSheetReader(file, log).Read());

    [Fact]
    public async Task ReadAsync_WhenAProjectsFilesAreSpoilt_GivesAStoryboardOrErrors()
    {
        using BrokenProject project = new("_good");
        Dictionary<string, byte[]> sound = Directory.GetFiles(project.Folder, "*.md", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);
        string[] files = [.. sound.Keys.Order(StringComparer.Ordinal)];
        for (int seed = 0; seed < 400; seed++)
        {
            string file = files[seed % files.Length];
            await File.WriteAllBytesAsync(file, new Mutator(seed, [System.Text.Encoding.UTF8.GetString(sound[file])]).Next());

            StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None).WaitAsync(_hang);

            (reading.Storyboard is null).Should().Be(reading.Findings.Any(finding => finding.Severity is Severity.Error), "seed {0}", seed);
            await File.WriteAllBytesAsync(file, sound[file]);
        }
    }

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("  - a\n")]
    [InlineData("\n")]
    [InlineData("|")]
    [InlineData("| a ")]
    [InlineData("| a |\n")]
    [InlineData("| a | b | c |\n|---|\n")]
    [InlineData("**a**: b\n")]
    [InlineData("**")]
    [InlineData("- **a**: b\n  - c\n")]
    [InlineData("1. @a (((((((((((((((\n")]
    [InlineData("## a\n")]
    [InlineData("###### Frame 1 — Shot 1.1 first-frame\n")]
    [InlineData("`")]
    [InlineData("```\n")]
    [InlineData("<!-- ")]
    [InlineData("[a]: b\n")]
    [InlineData("[")]
    [InlineData("word ")]
    [InlineData("\\")]
    [InlineData("@图片1 0-1秒：切到")]
    [InlineData("| Duration | 5s |\n")]
    [InlineData("| cam_1 | MCU | low | 1.1,1.1,1.1,1.1 | cam_0 (shot 1.1) | yes | — |\n")]
    [InlineData("| @Mara | visible, facing camrea | hidden | frnt |\n")]
    public async Task Read_WhenAFileIsOneMegabyteOfOneThing_Ends(string piece)
    {
        string body = string.Concat(Enumerable.Repeat(piece, 1_000_000 / System.Text.Encoding.UTF8.GetByteCount(piece)));
        string[] heads = ["", "## Metadata\n| Field | Value |\n|---|---|\n", "## Characters\n| Character | First Frame | Last Frame | Portrait Angle |\n|---|---|---|---|\n",
            "## For aivp-image\n### Frame: first-frame\n**Reference images**:\n", "## Scene: attic\n| cam_idx | Type | Angle | Shots | Parent |\n|---|---|---|---|---|\n"];
        await Task.Run(() => Parallel.ForEach(heads, head =>
        {
            FindingLog log = new();
            if (MarkdownParsing.Parse("spoilt.md", head + body, log) is { } file)
            {
                new ShotReader(file, new(1, 2), _names, log).Read();
                new FramePlanReader(file, _names, log).Read();
                new CameraTreeReader(file, log).Read();
                new CharacterSheetReader(file, log).Read();
            }

            log.Sorted.Should().NotBeNull();
        })).WaitAsync(_hang);
    }

    private static async Task SpoilAsync(int count, string folder, string pattern, string[] more, Action<MarkdownFile, FindingLog> read)
    {
        string[] seeds =
        [
            .. more,
            .. new[] { Examples.NightFerry, Path.Combine(Examples.Tests, "Broken", "_good") }
                .SelectMany(project => Directory.GetFiles(Path.Combine(project, folder), pattern))
                .Select(file => File.ReadAllText(file)),
        ];
        int findings = 0;
        await Task.Run(() => Parallel.For(0, count, seed => Interlocked.Add(ref findings, Read(seed, seeds, folder, read)))).WaitAsync(_hang);

        findings.Should().BeGreaterThan(count / 5, "a mutator that spoils nothing tests nothing");
    }

    private static int Read(int seed, string[] seeds, string folder, Action<MarkdownFile, FindingLog> read)
    {
        byte[] bytes = new Mutator(seed, seeds).Next();
        FindingLog log = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            string path = folder + "/spoilt.md";
            if (new ProjectFiles("/", log).Decode(path, bytes) is { } text && MarkdownParsing.Parse(path, text, log) is { } file)
            {
                read(file, log);
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed} breaks the reader."), e);
        }

        long used = GC.GetAllocatedBytesForCurrentThread() - before;
        if (used > AllowedBytes + (bytes.Length * AllowedBytesPerCharacter))
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {used} bytes of work for a file of {bytes.Length}."));
        }

        return log.Sorted.Count;
    }
}
