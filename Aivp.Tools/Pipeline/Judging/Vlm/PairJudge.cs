using Aivp.Tools.Errors;
using Aivp.Tools.Prompts;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>
/// Puts two pictures side by side, in both orders. Where the answers contradict each other it's a tie: every model prefers a place now and then, and
/// no wording cures it.
/// </summary>
internal sealed class PairJudge(IVisionModel model, VisionDesk desk, VisionPictures pictures, PromptLibrary prompts) : IPairJudge
{
    private const int MostReferences = 3;

    /// <inheritdoc/>
    public bool AppliesTo(Expectation expected) => expected.Style is not PictureStyle.CutOut;

    /// <inheritdoc/>
    public async Task<PairVerdict> CompareAsync(string first, string second, Expectation expected, CancellationToken cancellationToken)
    {
        try
        {
            List<VisionPicture> references = [];
            foreach (string file in expected.Figures.SelectMany(figure => figure.Portraits.OrderBy(portrait => portrait.Key).Take(1)).Select(portrait => portrait.Value).Take(MostReferences))
            {
                references.Add(await pictures.PrepareAsync(file, null, cancellationToken));
            }

            VisionPicture a = await pictures.PrepareAsync(first, null, cancellationToken), b = await pictures.PrepareAsync(second, null, cancellationToken);
            Heard<PairAnswer> there = await AskAsync([.. references, a, b], references.Count, expected, cancellationToken);
            Heard<PairAnswer> back = await AskAsync([.. references, b, a], references.Count, expected, cancellationToken);
            return PairVerdict.Of(model.Model, there, back);
        }
        catch (AivpException e)
        {
            return new(model.Model, null, null, null, 0, e.Message);
        }
    }

    private Task<Heard<PairAnswer>> AskAsync(IReadOnlyList<VisionPicture> shown, int references, Expectation expected, CancellationToken cancellationToken)
    {
        string[] items =
        [
            .. expected.Figures.SelectMany((figure, i) => Rubric.Of(figure, i + 1).Select(item => $"{figure.Character.Name}: {item.Text}")),
            .. Rubric.Of(expected).Select(item => item.Text),
        ];
        VisionQuestion question = new(prompts.Render("judge-pair", new { references, items }), shown, AnswerForm.Pair);
        return desk.AskAsync(question, VlmJson.Default.PairAnswer, answer => answer.Problem(), expected, cancellationToken);
    }
}
