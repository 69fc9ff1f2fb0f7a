using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class PlanTableTests
{
    [Fact]
    public void Set_WhenFileIsNew_MakesTheTable()
    {
        PlanTable table = new("", "Image plan");

        table.Set("shot-01-ff", "image/frames/shot-01-ff.png", "animatic", "I2I", "done");

        table.Text.Should().Be(
            """
            # Image plan

            | # | Type | File | Model | Mode | Status |
            |---|------|------|-------|------|--------|
            | 1 | shot-01-ff | `image/frames/shot-01-ff.png` | `animatic` | I2I | done |

            """);
    }

    [Fact]
    public void Set_WhenTheUserWroteAround_ChangesOnlyTheRow()
    {
        const string Before = "# My plan\r\n\r\nLook at shot 2 again!\r\n\r\n| # | Type | File | Model | Mode | Status | Mine |\r\n|--|--|--|--|--|--|--|\r\n"
            + "| 7 | shot-01 | `video/clips/shot-01.mp4` | `x` | T2V | pending | too fast |\r\n\r\nThe end.\r\n";
        PlanTable table = new(Before, "unused");

        table.Set("shot-01", "video/clips/shot-01.mp4", "animatic", "I2V", "done");
        table.Set("shot-02", "video/clips/shot-02.mp4", "animatic", "I2V", "queued");

        table.Text.Should().Be(Before.Replace("| `x` | T2V | pending |", "| `animatic` | I2V | done |", StringComparison.Ordinal)
            .Replace("too fast |\r\n", "too fast |\r\n| 8 | shot-02 | `video/clips/shot-02.mp4` | `animatic` | I2V | queued |\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Set_WhenNothingChanges_LeavesTheTextAlone()
    {
        PlanTable first = new("", "Plan");
        first.Set("shot-01", "a.mp4", "m", "I2V", "done");

        PlanTable second = new(first.Text, "Plan");
        second.Set("shot-01", "a.mp4", "m", "I2V", "done");

        second.Text.Should().Be(first.Text);
    }

    [Fact]
    public void Set_WhenTheFileHasNoTable_AddsOneBelow()
    {
        PlanTable table = new("Notes only", "Plan");

        table.Set("shot-01", "a.mp4", "m", "I2V", "done");

        table.Text.Should().StartWith("Notes only\n\n| # | Type |").And.Contain("| 1 | shot-01 |");
    }
}
