using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Judging.Appearance;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Judging.Appearance;

/// <summary>A film of two paper dolls in a folder of its own, with their reference pictures.</summary>
internal sealed class PaperFilm
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-paper-").FullName;
    private readonly AppearanceJudge _judge = new(new PortraitAlbum());

    public PaperFilm()
    {
        Portrait("ines", PaperDoll.Ines);
        Portrait("tom", PaperDoll.Tom);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
    }

    public static Character InesSheet { get; } = new(CharacterId.Of("Ines"), "Ines", default) { Hair = "black, long", Skin = "tanned", VisualTell = "yellow scarf", DefaultOutfit = "blue coat, brown trousers" };

    public static Character TomSheet { get; } = new(CharacterId.Of("Tom"), "Tom", default) { Hair = "grey, short", Skin = "pale", VisualTell = "green scarf", DefaultOutfit = "red coat, dark trousers" };

    public string PathOf(string file) => Path.Combine(_folder, file);

    public ExpectedFigure Ines(Facing facing = Facing.Camera) => Figure(InesSheet, facing);

    public ExpectedFigure Tom(Facing facing = Facing.Camera) => Figure(TomSheet, facing);

    /// <summary>Judges a picture.</summary>
    /// <param name="picture">What was drawn.</param>
    /// <param name="figures">Who was expected; whoever of the two isn't is one of the others.</param>
    public async Task<Verdict> JudgeAsync(PaperPicture picture, params ExpectedFigure[] figures)
    {
        string file = PathOf("candidate.png");
        await File.WriteAllBytesAsync(file, Png.Encode(picture.Image));
        return await JudgeAsync(file, figures);
    }

    public Task<Verdict> JudgeAsync(string file, params ExpectedFigure[] figures) => JudgeAsync(file, null, figures);

    /// <param name="file">The picture.</param>
    /// <param name="style">What is known of how it was made.</param>
    /// <param name="figures">Who was expected.</param>
    public Task<Verdict> JudgeAsync(string file, PictureStyle? style, params ExpectedFigure[] figures)
    {
        ExpectedFigure[] others = [.. new[] { Ines(), Tom() }.Where(one => figures.All(figure => figure.Character.Id != one.Character.Id))];
        return _judge.JudgeAsync(file, new(new("shot-01", FrameKind.First), Framing.Long, figures, others) { Style = style }, CancellationToken.None);
    }

    private void Portrait(string name, PaperDoll doll)
    {
        foreach ((string view, bool back) in new[] { ("front", false), ("back", true) })
        {
            File.WriteAllBytes(PathOf($"{name}-{view}.png"), Png.Encode(new PaperPicture(420, 640).Put(doll with { Back = back }, 210, 620, 590).Image));
        }
    }

    private ExpectedFigure Figure(Character sheet, Facing facing) => new(sheet, new(true, facing), new Dictionary<PortraitView, string>
    {
        [PortraitView.Front] = PathOf($"{sheet.Id}-front.png"),
        [PortraitView.Back] = PathOf($"{sheet.Id}-back.png"),
    });
}
