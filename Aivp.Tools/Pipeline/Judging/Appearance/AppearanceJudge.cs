using Aivp.Tools.Errors;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>
/// Judges animatic pictures by what can be seen in them: finds the cut-out figures, takes the scene's light off them, lays each character's
/// reference pictures over them and compares hair, skin, outfit and tell; and counts who is there. On any other kind of picture it abstains.
/// </summary>
internal sealed class AppearanceJudge(PortraitAlbum album) : IConsistencyJudge
{
    /// <inheritdoc/>
    public string Name => "appearance";

    /// <inheritdoc/>
    public string Version => "3";

    private string Signature => $"{Name}/{Version}";

    /// <inheritdoc/>
    public Task<Verdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken) =>
        Task.Run(() => Judge(picture, expected, cancellationToken), cancellationToken);

    private Verdict Judge(string picture, Expectation expected, CancellationToken cancellationToken)
    {
        RgbImage image;
        try
        {
            image = Png.Read(picture);
        }
        catch (MediaException error)
        {
            return Verdict.Unscored(Signature, $"this judge only reads animatic pictures ({error.Message})");
        }

        CharacterReference?[] cast = [.. expected.Figures.Concat(expected.Others).Select(figure => CharacterReference.Of(figure, album))];
        cancellationToken.ThrowIfCancellationRequested();
        Keyline? card = cast.FirstOrDefault(member => member is not null)?.Card;
        CutOuts found = CutOutFinder.Find(image, card);
        bool isDrawn = found.Keyline is not null || expected.Style is PictureStyle.CutOut || DrawnPicture.IsDrawn(image);
        if (!isDrawn || (found.Keyline is null && card is null))
        {
            return Verdict.Unscored(Signature, "no cut-out figures found; this judge only reads animatic pictures");
        }

        if (found.IsOpen)
        {
            return Verdict.Unscored(Signature, "something lies across a figure's outline, so that it can't be told from the background");
        }

        return new CastJudgement(Signature, expected, cast, found, card).Judge(cancellationToken);
    }
}
