using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files.Values;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class FacingTests
{
    [Theory]
    [InlineData("camera", Facing.Camera, ScreenSide.Unsaid)]
    [InlineData("facing camera", Facing.Camera, ScreenSide.Unsaid)]
    [InlineData("Facing the camera", Facing.Camera, ScreenSide.Unsaid)]
    [InlineData("camera (eyes down)", Facing.Camera, ScreenSide.Unsaid)]
    [InlineData("3/4 left", Facing.ThreeQuarter, ScreenSide.Left)]
    [InlineData("¾ right", Facing.ThreeQuarter, ScreenSide.Right)]
    [InlineData("three-quarter, toward screen-left", Facing.ThreeQuarter, ScreenSide.Left)]
    [InlineData("profile right", Facing.Profile, ScreenSide.Right)]
    [InlineData("left profile", Facing.Profile, ScreenSide.Left)]
    [InlineData("facing screen-right", Facing.Profile, ScreenSide.Right)]
    [InlineData("side", Facing.Profile, ScreenSide.Unsaid)]
    [InlineData("away", Facing.Away, ScreenSide.Unsaid)]
    [InlineData("facing away", Facing.Away, ScreenSide.Unsaid)]
    [InlineData("back to camera", Facing.Away, ScreenSide.Unsaid)]
    [InlineData("from behind", Facing.Away, ScreenSide.Unsaid)]
    public void Find_WhenWrittenAsPeopleDo_Understands(string text, Facing facing, ScreenSide toward) => FacingWords.Find(text).Should().Be((facing, toward));

    [Theory]
    [InlineData("")]
    [InlineData("somewhere")]
    [InlineData("camrea")]
    public void Find_WhenItIsNoFacing_SaysSo(string text) => FacingWords.Find(text).Should().BeNull();
}
