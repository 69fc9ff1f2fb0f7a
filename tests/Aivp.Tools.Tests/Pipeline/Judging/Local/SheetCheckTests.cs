using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

public sealed class SheetCheckTests
{
    private readonly FigureComparer _comparer = new(Calibrations.For(PictureStyle.Photographic, FaceNetwork.Faceres), photographic: true);

    [Fact]
    public void Difference_WhenAViewShowsSomebodyElse_SaysWhy() =>
        SheetCheck.Difference([Figures.Of(Figures.Bako)], Figures.Cast("Ines", Figures.Ines), _comparer).Should().Contain("face");

    [Theory]
    [InlineData(200)]
    [InlineData(30)] // Too small to judge.
    [InlineData(0)] // Seen from behind.
    public void Difference_WhenItsTheSame_SaysNothing(double face) =>
        SheetCheck.Difference([Figures.Of(Figures.Ines, faceSize: face, alike: 0.9)], Figures.Cast("Ines", Figures.Ines), _comparer).Should().BeNull();

    [Fact]
    public void Difference_OfATurnaround_NeedsOneThatIsLikeTheFront() =>
        SheetCheck.Difference([Figures.Of(Figures.Bako, faceSize: 0), Figures.Of(Figures.Ines)], Figures.Cast("Ines", Figures.Ines), _comparer).Should().BeNull();

    [Fact]
    public async Task Check_OnRealPictures_FindsTheSameDollTheSame()
    {
        using TestSight sight = new();
        Dictionary<PortraitView, string> portraits = new()
        {
            [PortraitView.Front] = sight.Save("front.png", Toys.Draw(2)),
            [PortraitView.Side] = sight.Save("side.png", Toys.Draw(2, x: 0.45, size: 0.7)),
        };

        (await new SheetCheck(sight.Shelf, sight.Options).CheckAsync("Doll", portraits, null, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Check_WhenAViewIsNoPicture_SaysSo()
    {
        using TestSight sight = new();
        Dictionary<PortraitView, string> portraits = new()
        {
            [PortraitView.Front] = sight.Save("front.png", Toys.Draw(2)),
            [PortraitView.Back] = sight.Engine.Write("back.png", "<html>"u8.ToArray()),
        };

        (await new SheetCheck(sight.Shelf, sight.Options).CheckAsync("Doll", portraits, null, CancellationToken.None)).Should().ContainSingle().Which.Message.Should().Contain("back.png");
    }
}
