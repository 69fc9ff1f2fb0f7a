using System.Text;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>The same thing, typed by different people and editors.</summary>
public sealed class WritingHabitTests
{
    public static TheoryData<string, string, string> Habits => new()
    {
        { "colon inside the bold", "**Generation mode**:", "**Generation mode:**" },
        { "full-width colon", "**Prompt**:", "**Prompt**：" },
        { "underscores for bold", "**Prompt**:", "__Prompt__:" },
        { "blank lines around keys", "**Prompt**:\n", "\n\n**Prompt**:\n\n" },
        { "en dash", " — ", " – " },
        { "hyphen", " — ", " - " },
        { "letter x", "1920×1080", "1920x1080" },
        { "spaces in the size", "1920×1080", "1920 × 1080" },
        { "seconds in words", "| Duration | 6s |", "| Duration | 6 seconds |" },
        { "seconds in Chinese", "| Duration | 6s |", "| Duration | 6秒 |" },
        { "remark behind the variation", "| Variation | medium |", "| Variation | Medium (her head turns) |" },
        { "shot size in words", "(MCU, low)", "(medium close-up, low angle)" },
        { "over the shoulder", "(MCU, low)", "(OTS MCU, low)" },
        { "alignment marks", "|-------|-------|", "|:------|------:|" },
        { "bold cells", "| Scene | attic |", "| **Scene** | `attic` |" },
        { "frames as ff and lf", "Shot 1.1 first-frame", "Shot 1.1 ff" },
        { "frames as files", "1. Shot 1.1 first-frame — space", "1. `image/frames/shot-01-ff.png` — space" },
        { "portraits as files", "2. @Mara front portrait — face", "2. `image/characters/mara-front.png` — face" },
        { "portrait in brackets", "2. @Mara front portrait — face", "2. Character: @Mara (front) — face" },
        { "names in another case", "@Mara", "@MARA" },
        { "list with brackets", "1. Shot", "1) Shot" },
        { "tildes for fences", "```", "~~~" },
        { "heading with closing marks", "### Motion", "### Motion ###" },
        { "heading with a picture", "## Audio", "## 🔊 Audio" },
        { "small headings", "### First Frame", "##### first frame" },
        { "trailing spaces", "\n", "  \n" },
        { "rule right below a table", "| SFX | (none) |\n---", "| SFX | (none) |\n\n***" },
    };

    [Theory]
    [MemberData(nameof(Habits))]
    public void Read_WhenTypedOtherwise_GivesTheSameShot(string habit, string usual, string other)
    {
        foreach (string text in new[] { ShotTexts.DialectT, ShotTexts.DialectP }.Where(text => text.Contains(usual, StringComparison.Ordinal)))
        {
            (Shot shot, IReadOnlyList<Finding> findings) = Reading.Shot(text.Replace(usual, other, StringComparison.Ordinal));

            findings.Should().BeEmpty(habit);
            shot.Should().BeEquivalentTo(Reading.Shot(text).Shot, options => options
                .Excluding(member => member.Type == typeof(SourceLine))
                .Excluding(member => member.Path.EndsWith(".Name", StringComparison.Ordinal))
                .RespectingRuntimeTypes(), habit);
        }
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\n", true)]
    [InlineData("\r", false)]
    public async Task ReadAsync_WhenSavedByAnotherEditor_FindsTheSame(string lineEnd, bool byteOrderMark)
    {
        using BrokenProject project = new("facing-missing");
        UTF8Encoding encoding = new(byteOrderMark);
        foreach (string file in Directory.GetFiles(project.Folder, "*.md", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\n", lineEnd, StringComparison.Ordinal), encoding);
        }

        StoryboardReading reading = await new StoryboardReader().ReadAsync(project.Folder, CancellationToken.None);

        reading.Findings.Select(finding => $"{finding.Where} {finding.Code}").Should().Equal(project.Expected);
    }

    [Fact]
    public void Read_WhenThereAreUnknownHeadings_LeavesThemAlone()
    {
        string text = ShotTexts.DialectT.Replace("## Audio", "## Director's notes\n> Think of old radios.\n\n| Lamp | Lux |\n|---|---|\n| moon | 1 |\n\n## Audio", StringComparison.Ordinal);

        (Shot shot, IReadOnlyList<Finding> findings) = Reading.Shot(text);

        findings.Should().BeEmpty();
        shot.MotionText.Should().Be(Reading.Shot(ShotTexts.DialectT).Shot.MotionText);
    }

    [Fact]
    public void Read_WhenASheetHasUnknownKeys_KeepsThem()
    {
        Character character = Reading.Character("# Character: Mara\n## Voice Profile\n- **Tone:** low,\n  dry\n- **Accent**: northern\n- **Hair:** black\n").Character;

        character.Hair.Should().Be("black");
        character.Other.Should().BeEquivalentTo(new Dictionary<string, string> { ["Tone"] = "low, dry", ["Accent"] = "northern" });
    }

    [Fact]
    public void Read_WhenTheTableHasABlankLine_ReadsItsRest()
    {
        string text = ShotTexts.DialectT.Replace("| Scene | attic |", "\n| Scene | attic |", StringComparison.Ordinal);

        Reading.Shot(text).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenACellHoldsABar_KeepsIt()
    {
        string text = ShotTexts.DialectT.Replace("| SFX | (none) |", "| SFX | tick \\| `a|b` |", StringComparison.Ordinal);

        Reading.Shot(text).Shot.Audio.Effects.Should().Be("tick | `a|b`");
    }
}
