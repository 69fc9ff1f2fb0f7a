using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Tools.Tests.Pipeline.Judging.Vlm;

public sealed class PairJudgeTests : IDisposable
{
    private readonly VlmStudio _studio = new();

    public void Dispose() => _studio.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public async Task Compare_WhenTheModelLooksAtThePictures_NamesTheBetterInEitherOrder()
    {
        string good = _studio.Save("good.png", 2), bad = _studio.Save("bad.png", 5);
        await _studio.Pairs.CompareAsync(good, bad, _studio.Expected(), CancellationToken.None);
        string wanted = ModelServer.Pictures(_studio.Server.Asked[0])[1];
        _studio.Server.Say = request => (200, Better(ModelServer.Pictures(request)[1] == wanted ? 1 : 2));

        // The first call had no answer that can be read; the ledger keeps it, so another picture of the same is compared.
        PairVerdict one = await _studio.Pairs.CompareAsync(good, _studio.Save("worse.png", 6), _studio.Expected(), CancellationToken.None);
        PairVerdict two = await _studio.Pairs.CompareAsync(_studio.Save("worse2.png", 7), good, _studio.Expected(), CancellationToken.None);

        (one.Better, one.Flipped).Should().Be((1, false));
        (two.Better, two.Flipped).Should().Be((2, false));
    }

    [Theory]
    [InlineData(1, true, "first")]
    [InlineData(2, false, "second")]
    public async Task Compare_WhenTheModelPrefersAPlace_IsATieThatSaysSo(int place, bool first, string word)
    {
        _studio.Server.Say = _ => (200, Better(place));

        PairVerdict verdict = await _studio.Pairs.CompareAsync(_studio.Save("a.png", 2), _studio.Save("b.png", 5), _studio.Expected(), CancellationToken.None);

        verdict.Better.Should().Be(0);
        verdict.Flipped.Should().BeTrue();
        verdict.PrefersFirst.Should().Be(first);
        verdict.Reason.Should().Contain($"the {word} place both times");
        _studio.Server.Asked.Should().HaveCount(2, "never more than two candidates a question, in both orders");
        _studio.Server.Asked.Should().OnlyContain(request => ModelServer.Pictures(request).Length == 3, "a reference and two candidates");
    }

    [Theory]
    [InlineData("Both are nice.")]
    [InlineData("{\"better\": 7, \"evidence\": \"\"}")]
    public async Task Compare_WhenThereIsNoAnswer_NamesNone(string words)
    {
        _studio.Server.Say = _ => (200, words);

        PairVerdict verdict = await _studio.Pairs.CompareAsync(_studio.Save("a.png", 2), _studio.Save("b.png", 5), _studio.Expected(), CancellationToken.None);

        verdict.Better.Should().BeNull();
        verdict.Flipped.Should().BeNull();
        verdict.Reason.Should().Contain("no answer that can be read");
    }

    private static string Better(int place) => new JsonObject { ["better"] = place, ["evidence"] = "hands" }.ToJsonString();
}
