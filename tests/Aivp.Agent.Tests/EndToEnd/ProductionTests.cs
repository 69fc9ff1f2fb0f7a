using System.Diagnostics;
using System.Text.Json;

namespace Aivp.Agent.Tests.EndToEnd;

/// <summary>The whole product, from a storyboard's files to a film, as a person runs it.</summary>
public sealed class ProductionTests : IDisposable
{
    private readonly SmallFerry _ferry = new();

    public void Dispose() => _ferry.Dispose();

    [Fact]
    public async Task Produce_FromTheExample_MakesAFilmAndThenNothingMore()
    {
        JsonElement first = await _ferry.ProduceAsync("--seed", "7");

        first.GetProperty("film").GetString().Should().Be("film.mp4");
        first.GetProperty("failures").GetArrayLength().Should().Be(0);
        SortedDictionary<string, string> made = _ferry.Results();
        made.Keys.Should().Contain(["film.mp4", "contact-sheet.png", "image/frames/shot-01-ff.png", "video/clips/shot-08.mp4", "image/characters/ines-turnaround.png"]);
        (await File.ReadAllTextAsync(Path.Combine(_ferry.Folder, "storyboard/storyboard-final/preview.md"))).Should()
            .Contain("![shot-08](../../image/frames/shot-08-ff.png)").And.NotContain("待生成");

        JsonElement second = await _ferry.ProduceAsync("--seed", "7");

        second.GetProperty("generated").GetInt32().Should().Be(0);
        _ferry.Results().Should().Equal(made);
    }

    [Fact]
    public async Task Produce_WhenOneSheetChanged_WouldMakeExactlyItsFramesAndClips()
    {
        await _ferry.ProduceAsync("--seed", "7");
        string sheet = Path.Combine(_ferry.Folder, "script/characters/bako.md");
        await File.WriteAllTextAsync(sheet, (await File.ReadAllTextAsync(sheet)).Replace("**Build:**", "**Build:** very", StringComparison.Ordinal));

        JsonElement report = await _ferry.ProduceAsync("--seed", "7", "--dry-run");

        string[] files = [.. report.GetProperty("would_make").EnumerateArray().Select(piece => piece.GetProperty("file").GetString()!)];
        string[] shots = [.. Directory.EnumerateFiles(Path.Combine(_ferry.Folder, "storyboard/storyboard-final/shots"))
            .Where(file => File.ReadAllText(file).Contains("| @Bako |", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file))];
        shots.Should().NotBeEmpty();
        files.Where(file => file.StartsWith("image/characters", StringComparison.Ordinal)).Should().OnlyContain(file => file.Contains("bako", StringComparison.Ordinal));
        files.Should().Contain(shots.Select(shot => $"video/clips/{shot}.mp4"));
        files.Should().NotContain("video/clips/shot-01.mp4", "he isn't in it, and it depends on nothing of his");
    }

    [Fact]
    public async Task Produce_KilledAgainAndAgain_EndsWithTheBytesOfAnUndisturbedRun()
    {
        using SmallFerry undisturbed = new();
        await undisturbed.ProduceAsync("--seed", "7");
        Random delays = new(11);

        // Longer each time, so that it dies in every stage and still ends.
        for (int kill = 0; kill < 12; kill++)
        {
            using Process process = _ferry.Start("produce", "--seed", "7");
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            using CancellationTokenSource delay = new(TimeSpan.FromMilliseconds(500 + (kill * 700) + delays.Next(700)));
            try
            {
                await process.WaitForExitAsync(delay.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }

            await output;
        }

        await _ferry.ProduceAsync("--seed", "7");

        _ferry.Results().Should().Equal(undisturbed.Results());
    }
}
