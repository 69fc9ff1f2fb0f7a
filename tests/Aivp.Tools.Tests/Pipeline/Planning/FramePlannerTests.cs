using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline.Planning;

public sealed class FramePlannerTests
{
    [Theory]
    [InlineData(Variation.Small, "shot-01-ff")]
    [InlineData(Variation.Medium, "shot-01-ff shot-01-lf")]
    [InlineData(Variation.Large, "shot-01-ff shot-01-lf")]
    public void Plan_WhenAShotVaries_PlansTheLastFrameToo(Variation variation, string frames) =>
        Order(Of([Shot(1, variation: variation)])).Should().Be(frames);

    [Fact]
    public void Plan_WhenAParentComesLaterInTheStory_MakesItFirst()
    {
        Storyboard board = Of([Shot(1, "cam_1"), Shot(2, "cam_0"), Shot(3, "cam_2")], [Camera("cam_0", null), Camera("cam_1", "cam_0"), Camera("cam_2", null)]);

        Order(board).Should().Be("shot-02-ff shot-01-ff shot-03-ff");
    }

    [Fact]
    public void Plan_WhenFramesWaitForEachOther_IsAnErrorThatNamesTheCircle()
    {
        Storyboard board = Of([Shot(1, "cam_0", references: [Prior(2)]), Shot(2, "cam_1", references: [Prior(1)])]);

        Action plan = () => FramePlanner.Plan(board);

        plan.Should().Throw<ProjectException>().Which.Findings.Should().ContainSingle()
            .Which.Message.Should().Contain("shot-01-ff needs shot-02-ff needs shot-01-ff");
    }

    [Theory]
    [InlineData(Facing.Camera, "Ines (front)")]
    [InlineData(Facing.Profile, "Ines (side)")]
    [InlineData(Facing.Away, "Ines (back)")]
    [InlineData(Facing.ThreeQuarter, "Ines (front), Ines (side)")]
    public void Plan_WhenACharacterFacesSomewhere_TakesThePortraitThatShowsIt(Facing facing, string portraits)
    {
        FrameNode node = FramePlanner.Plan(Of([Shot(1, cast: [Ines(facing)])]))[0];

        string.Join(", ", node.References.Select(reference => reference.Name)).Should().Be(portraits);
        node.Mode.Should().Be(GenerationMode.ImageToImage);
    }

    [Fact]
    public void Plan_WhenACharacterIsHidden_TakesNoPortrait()
    {
        FrameNode node = FramePlanner.Plan(Of([Shot(1, cast: [Ines(Facing.Camera, visible: false)])]))[0];

        node.References.Should().BeEmpty();
        node.Mode.Should().Be(GenerationMode.TextToImage);
    }

    [Fact]
    public void Plan_WhenACharacterTurns_TheLastFrameStartsFromTheFirstAndHasItsOwnPortrait()
    {
        FrameNode node = FramePlanner.Plan(Of([Shot(1, variation: Variation.Medium, cast: [Ines(Facing.Camera, Facing.Away)])]))[1];

        node.References.Select(reference => reference.Name).Should().Equal("shot 1.1 first frame (start state)", "Ines (back)");
    }

    [Fact]
    public void Plan_WhenACameraIsUsedAgain_RefersToItsEarlierFrame()
    {
        IReadOnlyList<FrameNode> plan = FramePlanner.Plan(Of([Shot(1), Shot(2, "cam_1"), Shot(3)]));

        plan[2].References.Should().ContainSingle().Which.Name.Should().Be("shot 1.1 first frame (same camera)");
    }

    [Fact]
    public void Plan_WhenTheSameCamerasFrameWouldCloseACircle_DoesWithoutIt()
    {
        // 1.1 is cut from 1.2's picture, which is the same camera's later shot.
        IReadOnlyList<FrameNode> plan = FramePlanner.Plan(Of([Shot(1, references: [Prior(2)]), Shot(2)]));

        plan.Select(node => node.Id.ToString()).Should().Equal("shot-02-ff", "shot-01-ff");
        plan[0].References.Should().BeEmpty();
    }

    [Fact]
    public void Plan_WhenTheAuthorWantsWordsOnly_GivesPortraitsButNoPlace()
    {
        FrameReference place = new FrameReference.Place(new("deck"), new("shots/test.md", 9), "");

        FrameNode words = FramePlanner.Plan(Of([Shot(1, cast: [Ines(Facing.Camera)], references: [place], mode: GenerationMode.TextToImage)]))[0];
        FrameNode pictures = FramePlanner.Plan(Of([Shot(1, cast: [Ines(Facing.Camera)], references: [place])]))[0];

        words.References.Select(reference => reference.Name).Should().Equal("Ines (front)");
        pictures.References.Select(reference => reference.Name).Should().Equal("scene deck", "Ines (front)");
    }

    [Fact]
    public void Select_WhenOneShotIsWanted_TakesWhatItNeedsToo()
    {
        IReadOnlyList<FrameNode> plan = FramePlanner.Plan(Of([Shot(1, "cam_0"), Shot(2, "cam_1"), Shot(3, "cam_2", references: [Prior(1)])]));

        FramePlanner.Select(plan, [new(1, 3)]).Select(node => node.Id.ToString()).Should().Equal("shot-01-ff", "shot-03-ff");
    }

    private static string Order(Storyboard board) => string.Join(' ', FramePlanner.Plan(board).Select(node => node.Id));
}
