using Aivp.Tools.Pipeline.Planning.Continuity;
using Aivp.Tools.Storyboards;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline.Planning.Continuity;

public sealed class ContinuityRulesTests
{
    private const string Anchor = "Woman with a silver braid.";

    [Fact]
    public void Check_WhenNothingChanges_IsSilent() => States("Ines stands at screen-left, fog.", "Ines stands at screen-left.").Should().BeEmpty();

    [Theory]
    [InlineData("", "outfit")]
    [InlineData("She changes into the night coat.", null)]
    public void Check_WhenAnOutfitOfTheSheetAppears_WantsItSaid(string motion, string? expected) =>
        States("Ines stands.", "Ines in a night coat.", motion).Should().Equal(expected is null ? [] : [expected]);

    [Fact]
    public void Check_WhenInThisSceneWearingFollowsTheAnchor_TakesItForTheOutfit()
    {
        Storyboard board = Board("Ines stands.", "Ines stands.", "", $"{Anchor} In this scene wearing a red ball gown.");

        StateLedger.Of(board).Frames[1].People[0].Outfit.Should().Be("red ball gown");
        ContinuityRules.Check(StateLedger.Of(board)).Should().ContainSingle().Which.State.Should().Be("outfit");
    }

    [Theory]
    [InlineData("Ines has a bandaged hand.", "Ines stands.", "", "injuries")]
    [InlineData("Ines has a bandaged hand.", "Ines stands.", "Two weeks later.", null)]
    [InlineData("Ines is holding a brass lantern.", "Ines stands.", "", "props")]
    [InlineData("Ines is holding a brass lantern.", "Ines stands.", "She puts the lantern down.", null)]
    [InlineData("Ines is holding a brass lantern.", "The lantern glows beside her.", "", null)]
    [InlineData("Ines at night.", "Ines at noon.", "", "time_of_day")]
    [InlineData("Ines in the rain.", "Ines under a cloudless sky.", "", "weather")]
    [InlineData("Ines in the rain.", "Ines under a cloudless sky.", "The rain stops.", null)]
    [InlineData("Ines at screen-left.", "Ines at screen-right.", "", "screen_side")]
    [InlineData("Ines at screen-left.", "Ines at screen-right.", "She walks over.", null)]
    public void Check_WhenAStateChangesAtACut_WantsItSaid(string before, string after, string motion, string? expected) =>
        States(before, after, motion).Should().Equal(expected is null ? [] : [expected]);

    [Fact]
    public void Check_WhenTwoPeopleChangeSides_NamesTheJumpOfTheCamera()
    {
        Storyboard board = Board("Woman with silver braid at screen-left. Man in a green cap at screen-right.", "Woman with silver braid at screen-right. Man in a green cap at screen-left.");
        CastMember[] both = [Ines(Facing.Camera), Tom(Facing.Camera)];
        board = board with { Shots = [.. board.Shots.Select(shot => shot with { Cast = both, Camera = shot.Camera with { Name = $"cam_{shot.Slug}" } })] };

        ContinuityRules.Check(StateLedger.Of(board)).Should().ContainSingle().Which.Message.Should().Contain("jumps the line");
    }

    private static IEnumerable<string> States(string before, string after, string motion = "") =>
        ContinuityRules.Check(StateLedger.Of(Board(before, after, motion))).Select(broken => broken.State);

    private static Storyboard Board(string before, string after, string motion = "", string prompt = "")
    {
        Storyboard board = Of([
            Shot(1, cast: [Ines(Facing.Camera)]) with { FirstFrameText = before },
            Shot(2, cast: [Ines(Facing.Camera)]) with { FirstFrameText = after, MotionText = motion, FirstFrame = new() { Prompt = prompt } },
        ]);
        return board with
        {
            Characters =
            [
                board.Characters[0] with { Hair = "silver braid", DefaultOutfit = "yellow raincoat", AltOutfits = ["night coat (scene 2)"], AnchorPhrase = Anchor },
                board.Characters[1] with { Hair = "grey", DefaultOutfit = "green cap, blue overalls" },
            ],
        };
    }
}
