using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Tools.Tests.Pipeline.Judging.Vlm;

public sealed class VlmFailureTests
{
    [Fact]
    public async Task Panel_WhenTheModelIsSlow_LeavesItUnscoredAndKeepsTheOthers()
    {
        await using VlmStudio studio = new(("Timeout", "00:00:00.300"));
        studio.Server.Say = _ => (-1, "");

        PanelVerdict verdict = await new JudgePanel([], [studio.Judge]).JudgeAsync(studio.Save("c1.png", 2), studio.Expected(), CancellationToken.None);

        verdict.Score.Should().BeNull();
        verdict.Reason.Should().Contain("didn't answer within 0.3 s");
    }

    [Theory]
    [InlineData(401, ProviderFailure.Unauthorized)]
    [InlineData(402, ProviderFailure.OutOfQuota)]
    [InlineData(400, ProviderFailure.Invalid)]
    public async Task Judge_WhenTheServerSaysNo_FailsWithItsWordsAndRepeatsNothing(int status, ProviderFailure expected)
    {
        await using VlmStudio studio = new();
        studio.Server.Say = _ => (status, "not like this");

        Func<Task> judge = () => studio.JudgeAsync(studio.Save("c1.png", 2));

        ProviderException error = (await judge.Should().ThrowAsync<ProviderException>()).Which;
        error.Failure.Should().Be(expected);
        error.Message.Should().Contain("not like this").And.NotContain("sk-or-test");
        studio.Server.Asked.Should().HaveCount(1);
    }

    [Fact]
    public async Task Judge_WhenTheServerKnowsNoSchemas_AsksWithout()
    {
        await using VlmStudio studio = new();
        studio.Server.Say = request => ModelServer.Form(request) is not null ? (400, "unknown field response_format")
            : (200, ModelServer.Words(request).Contains("reference picture(s) of one person", StringComparison.Ordinal) ? VlmStudio.Good : VlmStudio.Rubric(request));

        (await studio.JudgeAsync(studio.Save("c1.png", 2))).Score.Should().BeGreaterThan(0.9);
    }

    [Fact]
    public async Task Judge_SendsPicturesNoLargerThanAsked()
    {
        await using VlmStudio studio = new(("LongestSide", "128"));

        await studio.JudgeAsync(studio.Save("c1.png", 2));

        byte[] sent = Convert.FromBase64String(ModelServer.Pictures(studio.Server.Asked[0])[0].Split(',')[1]);
        using MemoryStream png = new(sent);
        Aivp.Tools.Media.Png.Read(png, "sent").Width.Should().Be(128);
    }

    [Fact]
    public async Task Panel_WhenAFreeJudgeFoundAGrossFailure_DoesntAskTheModel()
    {
        await using VlmStudio studio = new();
        Verdict stranger = new("free/1", 0.05, [new(VlmStudio.Ines.Id, 0.05, new Dictionary<string, double>(), null, "somebody else")], [], "somebody else");

        PanelVerdict verdict = await new JudgePanel([new Fixed(stranger)], [studio.Judge]).JudgeAsync(studio.Save("c1.png", 2), studio.Expected(), CancellationToken.None);

        verdict.Score.Should().Be(0.05);
        verdict.CostUsd.Should().Be(0);
        studio.Server.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("google/gemini-2.5-flash", "fal-ai/nano-banana", true)]
    [InlineData("google/gemini-2.5-flash", "fal-ai/flux/dev", false)]
    [InlineData("gpt-5-mini", "openai/gpt-image-1", true)]
    [InlineData("unheard-of", "unheard-of-2", false)]
    public void AreKin_KnowsHousesByTheirWords(string judge, string maker, bool expected) => Families.AreKin(judge, maker).Should().Be(expected);

    private sealed class Fixed(Verdict verdict) : IConsistencyJudge
    {
        public string Name => "free";

        public string Version => "1";

        public Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken) => Task.FromResult(verdict);
    }
}
