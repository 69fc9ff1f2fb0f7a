using System.Xml.Linq;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Animatic.Composing;

public sealed class PictureComposerTests
{
    private const string Nasty = "\"quotes\" & <tags> 'and' 🦄 ﷽ \u0007 ]]> 山田";

    [Fact]
    public void Compose_WhenTheRequestIsTheSame_GivesTheSameText() =>
        PictureComposer.Compose(Film.Trio(), 0.35, []).Svg.Should().Be(PictureComposer.Compose(Film.Trio(), 0.35, []).Svg);

    [Fact]
    public void Compose_WhenTheSeedDiffers_GivesAnotherPictureOfTheSamePlace()
    {
        XDocument one = XDocument.Parse(PictureComposer.Compose(Film.Trio(1), 0, []).Svg);
        XDocument two = XDocument.Parse(PictureComposer.Compose(Film.Trio(2), 0, []).Svg);

        Layer(one, "figures").Should().NotBe(Layer(two, "figures"));
        Layer(one, "bg").Should().Be(Layer(two, "bg"));
    }

    [Fact]
    public void Compose_EveryFramingAngleAndFacing_IsWellFormedWithAllLayers()
    {
        foreach (Framing framing in Enum.GetValues<Framing>())
        {
            foreach (CameraAngle angle in Enum.GetValues<CameraAngle>())
            {
                foreach (Facing facing in Enum.GetValues<Facing>())
                {
                    Shot shot = Film.Shot(framing, angle, "A woman at screen-left holds a lantern.", Film.Seen(Film.Ines, facing, ScreenSide.Left), Film.Seen(Film.Lumi, facing, ScreenSide.Right));

                    XDocument svg = XDocument.Parse(PictureComposer.Compose(Film.Keyframe(shot), 0, []).Svg);

                    foreach (string layer in (string[])["bg", "mid", "figures", "fg"])
                    {
                        Layer(svg, layer).Should().NotBeNull($"{framing} {angle} {facing}");
                    }

                    svg.Descendants().Count(element => (string?)element.Attribute("class") == "figure").Should().Be(2);
                    svg.ToString().Should().NotContain("NaN").And.NotContain("∞");
                }
            }
        }
    }

    [Fact]
    public void Compose_WhenTextsAreNasty_StaysWellFormed()
    {
        string endless = string.Concat(Enumerable.Repeat("very long ", 1000));
        Character character = Film.Ines with { Name = Nasty, Hair = Nasty, VisualTell = Nasty + endless, DefaultOutfit = Nasty, Age = Nasty, Build = endless };
        Scene scene = Film.Deck with { Name = Nasty, Prompt = endless, KeyObjects = [Nasty, endless], ColorPalette = Nasty };
        Shot shot = Film.Shot(Framing.Medium, CameraAngle.Dutch, Nasty + endless, Film.Seen(character));
        PictureBrief[] briefs =
        [
            new PictureBrief.Keyframe(shot, FrameKind.First, scene, [character]), new PictureBrief.Portrait(character, PortraitView.Turnaround), new PictureBrief.Background(scene),
            new PictureBrief.StyleFrame(scene, [character]),
        ];
        foreach (PictureBrief brief in briefs)
        {
            ImageRequest request = new("animatic", Nasty, new(640, 360), 7) { Brief = brief };

            FluentActions.Invoking(() => XDocument.Parse(PictureComposer.Compose(request, 1, []).Svg)).Should().NotThrow(brief.GetType().Name);
        }

        FluentActions.Invoking(() => XDocument.Parse(PictureComposer.Compose(new("animatic", Nasty + endless, new(640, 360), 7), 0, []).Svg)).Should().NotThrow();
    }

    [Fact]
    public void Compose_EveryKindOfPlaceAtEveryTime_CanBeBuilt()
    {
        foreach (SetKind kind in Enum.GetValues<SetKind>())
        {
            foreach (string time in (string[])["night", "dawn", "day", "golden hour", "dusk"])
            {
                bool inside = kind >= SetKind.Room;
                Scene scene = new(SceneId.Of($"{kind} {time}"), kind.ToString(), default) { Type = inside ? "interior" : "exterior", TimeOfDay = time, Texture = "fog, rain, snow" };

                string svg = PictureComposer.Compose(new("animatic", "", new(640, 360), 1) { Brief = new PictureBrief.Background(scene) }, 0, []).Svg;

                FluentActions.Invoking(() => XDocument.Parse(svg)).Should().NotThrow($"{kind} at {time}");
            }
        }
    }

    [Fact]
    public void Library_HoldsAtLeastFiftyThings() => ObjectLibrary.All.Should().HaveCountGreaterThan(50).And.OnlyHaveUniqueItems(form => form.Name);

    [Fact]
    public void Compose_WhenThereIsOnlyAPrompt_DrawsWhoItSpeaksOf()
    {
        ImageRequest request = new("animatic", "Medium shot of an old fisherman with a white beard and a girl in a red coat on a pier at sunset", new(640, 360), 3);

        PictureComposer.Compose(request, 0, []).Svg.Split("class=\"figure\"").Length.Should().Be(3);
    }

    [Fact]
    public void Compose_WhenThePictureIsTheUsersOwn_SetsItInstead()
    {
        UserPicture picture = new("data:image/png;base64,AAAA", new(400, 700), Film.Ines.Id, PortraitView.Front);
        Shot shot = Film.Shot(Framing.Medium, CameraAngle.EyeLevel, "", Film.Seen(Film.Ines), Film.Seen(Film.Bako));

        string svg = PictureComposer.Compose(Film.Keyframe(shot), 0, [picture]).Svg;

        XDocument.Parse(svg).Descendants().Count(element => element.Name.LocalName == "image").Should().Be(1);
        (svg.Split("class=\"figure\"").Length - 1).Should().Be(2);
    }

    private static string? Layer(XDocument svg, string id) => svg.Descendants().FirstOrDefault(element => (string?)element.Attribute("id") == id)?.ToString();
}
