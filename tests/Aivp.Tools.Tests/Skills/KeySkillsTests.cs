using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Aivp.Tools.Tests.Providers.Fal;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Skills;

public sealed class KeySkillsTests : IAsyncLifetime
{
    private readonly FalBench _bench = new();

    public async Task InitializeAsync()
    {
        await _bench.InitializeAsync();
        _bench.Settings["FAL_KEY"] = null;
        _bench.Settings["Ledger:Home"] = Path.Combine(_bench.Folder, ".aivp");
        _bench.Settings["Jobs:FirstPause"] = "00:00:00.001";
        _bench.Settings["Jobs:LookAgain"] = "00:00:00.010";
    }

    public Task DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Add_WhenAnotherIsAdded_TakesItsPlaceOrStandsBesideIt()
    {
        (await Keys.AddAsync("fal", "first:secret-1", beside: false, CancellationToken.None)).Fingerprints.Should().ContainSingle();
        KeyReport both = await Keys.AddAsync("fal", "second:secret-2", beside: true, CancellationToken.None);
        both.Fingerprints.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        (await Keys.AddAsync("fal", "second:secret-2", beside: true, CancellationToken.None)).Fingerprints.Should().HaveCount(2);
        (await Keys.AddAsync("fal", "third:secret-3", beside: false, CancellationToken.None)).Fingerprints.Should().ContainSingle();
        (await File.ReadAllTextAsync(OwnFile)).Should().Be("FAL_KEY=third:secret-3\n");
    }

    [Fact]
    public async Task Add_WhenNothingWasTyped_KeepsWhatThereIs()
    {
        await Keys.AddAsync("fal", "first:secret-1", beside: false, CancellationToken.None);
        Func<Task> add = () => Keys.AddAsync("fal", " ", beside: true, CancellationToken.None);
        (await add.Should().ThrowAsync<SkillArgumentException>()).WithMessage("*Nothing was saved.");
        (await File.ReadAllTextAsync(OwnFile)).Should().Be("FAL_KEY=first:secret-1\n");
    }

    [Fact]
    public async Task Remove_WhenItWasSaved_ForgetsItAndLeavesTheRest()
    {
        await Keys.AddAsync("fal", "first:secret-1", beside: false, CancellationToken.None);
        await File.AppendAllTextAsync(OwnFile, "# mine\n");
        (await Keys.RemoveAsync("fal", CancellationToken.None)).Source.Should().BeNull();
        (await File.ReadAllTextAsync(OwnFile)).Should().Be("# mine\n");
        Func<Task> again = () => Keys.RemoveAsync("fal", CancellationToken.None);
        (await again.Should().ThrowAsync<SkillArgumentException>()).WithMessage("*has no key of fal.");
    }

    [Fact]
    public async Task Keys_WhenThereAreTwo_AreUsedInTurn()
    {
        await AddTwoAsync();
        await MakeAsync(4);
        Submitted().GroupBy(key => key).Select(group => group.Count()).Should().Equal(2, 2);
    }

    [Fact]
    public async Task Keys_WhenOneIsOutOfQuota_TheOtherDoesTheWorkAndEverythingIsMade()
    {
        await AddTwoAsync();
        _bench.Simulator.Faults.Add("fal.balance");
        MediaReport report = await MakeAsync(4);
        report.Images.Should().HaveCount(4);
        report.Failures.Should().BeNull();
        _bench.Simulator.Paid.Should().HaveCount(4);
        Submitted().Should().HaveCount(5, "the refused one is sent again with the other key");
        Submitted().GroupBy(key => key).Select(group => group.Count()).Order().First().Should().BeLessThan(3, "the key that is used up is left alone");
    }

    private IKeySkills Keys => _bench.Services.GetRequiredService<IKeySkills>();

    private string OwnFile => Path.Combine(_bench.Folder, ".aivp", ".env");

    private async Task AddTwoAsync()
    {
        await Keys.AddAsync("fal", "first:secret-1", beside: false, CancellationToken.None);
        await Keys.AddAsync("fal", "second:secret-2", beside: true, CancellationToken.None);
    }

    private Task<MediaReport> MakeAsync(int count) => _bench.Services.GetRequiredService<IMediaSkills>().MakePicturesAsync(
        new PictureOrder(PicturePurpose.Generate) { Prompt = "a cat", Model = "fal-ai/flux/schnell", Size = "64x64", Count = count, Output = Path.Combine(_bench.Folder, "a.png") },
        new Progress<MediaProgress>(),
        CancellationToken.None);

    /// <summary>The key of every submission.</summary>
    private string[] Submitted() =>
    [
        .. _bench.Simulator.Requests
            .Where(exchange => exchange.Method == "POST" && exchange.Path.StartsWith("/queue.fal.run/", StringComparison.Ordinal))
            .Select(exchange => exchange.ToJson()["headers"]!["authorization"]!.ToString()),
    ];
}
