using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Judging;

namespace Aivp.Tools.Tests.Pipeline.Judging.Vlm;

public sealed class VlmJudgeTests : IDisposable
{
    private readonly VlmStudio _studio = new();

    public void Dispose() => _studio.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public async Task Judge_WhenAllIsWell_ScoresItAndSaysWhatItCost()
    {
        Verdict verdict = await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        verdict.Score.Should().BeApproximately(0.93, 0.01);
        verdict.Defects.Should().BeEmpty();
        verdict.CostUsd.Should().Be(0.004m);
        verdict.Characters.Single().Parts.Keys.Should().Equal("items", "identity");
    }

    [Fact]
    public async Task Judge_AsksForEveryItemOfTheSheetAndNothingAboutTheStoryWithTheFace()
    {
        await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        string rubric = ModelServer.Words(_studio.Server.Asked.Single(request => ModelServer.Form(request) == "rubric"));
        rubric.Should().Contain("c1_hair: hair: short grey hair").And.Contain("c1_outfit_1: wears or carries: yellow raincoat").And.Contain("c1_outfit_2: wears or carries: black boots")
            .And.Contain("c1_tell").And.Contain("c1_age").And.Contain("action: this happens: Ines leans on the rail");
        JsonObject identity = _studio.Server.Asked.Single(request => ModelServer.Form(request) == "identity");
        ModelServer.Words(identity).Should().NotContain("Ines").And.NotContain("rail").And.NotContain("raincoat");
        ModelServer.Pictures(identity).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("c1_outfit_1", nameof(DefectKind.WrongOutfit), 0.7)]
    [InlineData("c1_tell", nameof(DefectKind.MissingTell), 0.7)]
    [InlineData("anatomy", nameof(DefectKind.BadAnatomy), 0.5)]
    [InlineData("action", nameof(DefectKind.WrongAction), 0.85)]
    public async Task Judge_WhenAnItemIsWrong_NamesItAndLowersTheScore(string item, string defect, double expected)
    {
        _studio.Server.Say = request => (200, ModelServer.Form(request) == "identity" ? VlmStudio.Good : VlmStudio.Rubric(request, 1, item));

        Verdict verdict = await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        verdict.Score.Should().BeApproximately(expected, 1e-9);
        verdict.Defects.Select(found => found.Kind.ToString()).Should().Equal(defect);
    }

    [Theory]
    [InlineData("place", nameof(DefectKind.WrongSetting), 0.85)]
    [InlineData("style", nameof(DefectKind.WrongStyle), 0.7)]
    public async Task Judge_WhenTheSceneHasPicturesOfItsOwn_ComparesPlaceAndStyleWithThem(string item, string defect, double score)
    {
        _studio.Server.Say = request => (200, ModelServer.Form(request) == "identity" ? VlmStudio.Good : VlmStudio.Rubric(request, 1, item));
        Expectation expected = _studio.Expected() with { Background = _studio.Save("deck.png", 3), StyleFrame = _studio.Save("style.png", 4) };

        Verdict verdict = await _studio.Judge.JudgeAsync(_studio.Save("c1.png", 2), expected, [], CancellationToken.None);

        JsonObject rubric = _studio.Server.Asked.Single(request => ModelServer.Form(request) == "rubric");
        ModelServer.Pictures(rubric).Should().HaveCount(3);
        ModelServer.Words(rubric).Should().Contain("picture 2 is the place without people").And.Contain("picture 3 is the film's style frame");
        verdict.Score.Should().BeApproximately(score, 1e-9);
        verdict.Defects.Select(found => found.Kind.ToString()).Should().Equal(defect);
    }

    [Fact]
    public async Task Judge_WhenTheSceneHasNone_AsksNothingAboutThem()
    {
        await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        JsonObject rubric = _studio.Server.Asked.Single(request => ModelServer.Form(request) == "rubric");
        ModelServer.Pictures(rubric).Should().HaveCount(1);
        ModelServer.Words(rubric).Should().Contain("You see the picture and nothing else.").And.NotContain("- place:").And.NotContain("- style:");
    }

    [Fact]
    public async Task Judge_WhenSomebodyIsTooMany_SaysSo()
    {
        _studio.Server.Say = request => (200, ModelServer.Form(request) == "identity" ? VlmStudio.Good : VlmStudio.Rubric(request, people: 3));

        Verdict verdict = await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        verdict.Score.Should().Be(Fusion.FlawedFrame);
        verdict.Reason.Should().Contain("3 people where 1 should be");
    }

    [Theory]
    [InlineData("Sure! Here you are:\n```json\n{0}\n```\nAnything else?")]
    [InlineData("{0}")]
    public async Task Judge_WhenTheAnswerIsWrapped_ReadsIt(string wrapping)
    {
        _studio.Server.Say = request => (200, wrapping.Replace("{0}", ModelServer.Form(request) == "identity" ? VlmStudio.Good : VlmStudio.Rubric(request), StringComparison.Ordinal));

        (await _studio.JudgeAsync(_studio.Save("c1.png", 2))).Score.Should().NotBeNull();

        _studio.Server.Asked.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("I think it looks very consistent, 9/10!", "it isn't JSON")]
    [InlineData("I'm sorry, I can't help with identifying people.", "refusal")]
    [InlineData("{\"people\": 1, \"answers\": [{\"id\": \"c1_hair\", \"ans", "breaks off")]
    [InlineData("{\"people\": 900, \"answers\": []}", "\"people\" is 900")]
    [InlineData("{\"people\": 1, \"answers\": []}", "these items have no answer")]
    [InlineData("{\"verdict\": \"fine\"}", "form that was asked for")]
    [InlineData("", "empty")]
    public async Task Judge_WhenTheAnswerIsNone_AsksOnceMoreThenLeavesItUnscored(string words, string why)
    {
        _studio.Server.Say = _ => (200, words);

        Verdict verdict = await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        verdict.Score.Should().BeNull();
        verdict.Characters.Should().BeEmpty();
        verdict.Reason.Should().Contain(why);
        _studio.Server.Asked.Should().HaveCount(2);
        ModelServer.Words(_studio.Server.Asked[1]).Should().Contain(why);
        verdict.CostUsd.Should().Be(0.004m, "both questions were paid for");
    }

    [Fact]
    public async Task Judge_WhenTheSecondAnswerIsGood_TakesIt()
    {
        int asked = 0;
        _studio.Server.Say = request => (200, asked++ == 0 ? "Lovely picture." : ModelServer.Form(request) == "identity" ? VlmStudio.Good : VlmStudio.Rubric(request));

        (await _studio.JudgeAsync(_studio.Save("c1.png", 2))).Score.Should().BeGreaterThan(0.9);
    }

    [Fact]
    public async Task Judge_WhenAskedTheSameAgain_PaysNothing()
    {
        string picture = _studio.Save("c1.png", 2), copy = _studio.Save("copy.png", 2);
        await _studio.JudgeAsync(picture);

        Verdict again = await _studio.JudgeAsync(copy);

        again.Score.Should().NotBeNull();
        again.CostUsd.Should().Be(0);
        _studio.Server.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Judge_WhenTheFaceIsKnownAlready_AsksOnlyForTheItems()
    {
        Verdict local = new("local/1", 0.9, [new(VlmStudio.Ines.Id, 0.9, new Dictionary<string, double>(), null, "face")], [], "face");

        Verdict verdict = await _studio.JudgeAsync(_studio.Save("c1.png", 2), [local]);

        verdict.Score.Should().Be(1);
        _studio.Server.Asked.Select(ModelServer.Form).Should().Equal("rubric");
    }

    [Theory]
    [InlineData("same same", 2, 0.7)]
    [InlineData("same different different", 3, 0.36)]
    [InlineData("unsure different same", 3, null)]
    public async Task Judge_WhenTheModelIsNotSure_TakesTheMajorityOfAsManyVotesAsItNeeds(string votes, int asked, double? expected)
    {
        Queue<string> words = new(votes.Split(' '));
        _studio.Server.Say = request => (200, ModelServer.Form(request) == "identity"
            ? $$"""{"person":"{{words.Dequeue()}}","confidence":0.45,"evidence":"hair"}"""
            : VlmStudio.Rubric(request));

        Verdict verdict = await _studio.JudgeAsync(_studio.Save("c1.png", 2));

        _studio.Server.Asked.Count(request => ModelServer.Form(request) == "identity").Should().Be(asked);
        if (expected is { } score)
        {
            verdict.Score.Should().BeApproximately(score, 0.01);
        }
        else
        {
            verdict.Score.Should().BeNull();
            verdict.Reason.Should().Contain("can't tell who it is");
        }
    }
}
