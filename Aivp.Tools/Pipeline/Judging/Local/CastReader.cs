using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Turns a character's reference pictures into what figures are compared with.</summary>
internal sealed class CastReader(ReferenceShelf shelf)
{
    /// <summary>Reads a character's pictures.</summary>
    /// <exception cref="Errors.MediaException">A picture can't be read.</exception>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async Task<CastReference> ReadAsync(ExpectedFigure character, CancellationToken cancellationToken)
    {
        List<Figure> all = [], behind = [];
        foreach ((PortraitView view, string file) in Portraits(character.Portraits))
        {
            PictureReading reading = await shelf.ReferenceAsync(file, cancellationToken);

            // A turnaround sheet shows the same person several times; any other picture shows one, whoever else stands about.
            IEnumerable<Figure> figures = view is PortraitView.Turnaround ? reading.Figures : [reading.Main];
            (view is PortraitView.Back ? behind : all).AddRange(figures);
        }

        List<Figure> outfit = character.Outfit is null ? [.. all] : [];
        foreach (string file in character.Outfit?.Pictures ?? [])
        {
            outfit.Add((await shelf.ReferenceAsync(file, cancellationToken)).Main);
        }

        // From behind, faces are not what it's about: the judge compares hair and clothes, with the back portrait if there is one.
        bool away = character.Appearance.Facing is Facing.Away;
        List<Figure> back = behind.Count > 0 && character.Outfit is null ? behind : [];
        return new(character.Character.Name, away ? [] : all, away && back.Count > 0 ? back : outfit, back);
    }

    // The sheet repeats what the portraits show, smaller: it's read only where there are none.
    private static IEnumerable<KeyValuePair<PortraitView, string>> Portraits(IReadOnlyDictionary<PortraitView, string> portraits) =>
        portraits.Where(portrait => portrait.Key is not PortraitView.Turnaround || portraits.Count == 1).OrderBy(portrait => portrait.Key);
}
