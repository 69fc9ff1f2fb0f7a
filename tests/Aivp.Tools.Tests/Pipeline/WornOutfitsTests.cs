using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline;

public sealed class WornOutfitsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-outfits-").FullName;
    private readonly Character _ines = new(CharacterId.Of("Ines"), "Ines", default) { AltOutfits = ["navy oilskins (storm)", "evening gown"] };

    [Fact]
    public void In_WhenThePromptNamesAnOutfitOfTheSheet_IsThatOne()
    {
        WornOutfit? outfit = WornOutfits.In(_ines, ["Ines in Navy Oilskins at the rail."], _folder);

        outfit!.Words.Should().Be("navy oilskins");
        outfit.Pictures.Should().BeEmpty();
    }

    [Fact]
    public void In_WhenAPictureShowsIt_TakesThePicture()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "image", "characters")).FullName;
        string picture = Path.Combine(folder, "ines-evening-gown-front.png");
        File.WriteAllBytes(picture, []);
        File.WriteAllBytes(Path.Combine(folder, "ines-front.png"), []);

        WornOutfits.In(_ines, ["She wears the evening gown."], _folder)!.Pictures.Should().Equal(picture);
    }

    [Fact]
    public void In_WhenNothingIsNamed_IsTheDefault() => WornOutfits.In(_ines, ["Ines at the rail."], _folder).Should().BeNull();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
