using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Has the best rejected candidate mended instead of drawing on: what is wrong becomes an instruction, where it's wrong a mask.</summary>
internal sealed class Repairs(CandidateStudio studio, IMediaEngine media)
{
    // Around a figure, of its size: hair and hands reach beyond a box.
    private const double Room = 0.12;

    /// <summary>Mends a candidate.</summary>
    /// <param name="production">The run.</param>
    /// <param name="node">The frame.</param>
    /// <param name="index">The new candidate's place.</param>
    /// <param name="rejected">What is mended, with its verdict.</param>
    /// <param name="expected">What the frame must show.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The mended candidate, unjudged. Null: it can't be mended, the model can't edit, or it refused this once already.</returns>
    public async Task<CandidateLog?> MakeAsync(
        Production production, FrameNode node, int index, CandidateLog rejected, Expectation expected, CancellationToken cancellationToken)
    {
        if (production.ImageModel.DrawsFromStoryboard
            || rejected.Verdict?.Deserialize(VerdictJson.Default.PanelVerdict) is not { } verdict
            || RepairPlan.Of(verdict, expected, production.Prompts) is not { } plan)
        {
            return null;
        }

        try
        {
            CandidateLog mended = await studio.MakeAsync(production, node, index, by => RequestAsync(by, node, index, rejected, plan, expected, cancellationToken), cancellationToken);
            return mended with { Mends = rejected.File, Instruction = plan.Instruction };
        }
        catch (Exception e) when (e is SkillArgumentException or BudgetException or ProviderException { Failure: ProviderFailure.Refused or ProviderFailure.Invalid })
        {
            // The keyframe stands as it is: whatever was drawn is kept, and a refused input isn't sent again.
            production.Progress.Report(new FilmEvent.Remark($"{node.Id}: {rejected.File} couldn't be mended: {e.Message}"));
            return null;
        }
    }

    private async Task<ImageRequest> RequestAsync(
        Production production, FrameNode node, int index, CandidateLog rejected, RepairPlan plan, Expectation expected, CancellationToken cancellationToken)
    {
        string picture = production.Files.Full(rejected.File);
        IEnumerable<ReferenceImage> portraits = expected.Figures
            .Where(figure => plan.Characters.Contains(figure.Character.Id))
            .SelectMany(figure => figure.Portraits.OrderBy(portrait => portrait.Key).Take(1).Select(portrait => new ReferenceImage(portrait.Value, ReferenceRole.Character, figure.Character.Name) { Character = figure.Character.Id }));
        ImageRequest request = new(
            production.ImageModel.Family,
            plan.Instruction,
            node.Size,
            Fingerprint.Seed(production.Options.Seed, string.Create(CultureInfo.InvariantCulture, $"{node.Id}/mend/{index}")))
        {
            NegativePrompt = node.Spec.NegativePrompt,
            References = [new(picture, ReferenceRole.PriorFrame, "the picture"), .. portraits],
        };
        if (plan.Regions.Count == 0)
        {
            return production.Addressed(request);
        }

        string mask = Path.ChangeExtension(production.Files.Full(ProjectPaths.Candidate(node.Id, index)), ".mask.png");
        await Png.WriteAsync(Mask(await media.DecodeAsync(picture, cancellationToken), plan.Regions), mask, cancellationToken);
        try
        {
            return production.Addressed(request with { Mask = mask });
        }
        catch (SkillArgumentException)
        {
            // The model edits, but not within a mask.
            return production.Addressed(request);
        }
    }

    private static RgbImage Mask(RgbImage picture, IReadOnlyList<FigureBox> regions)
    {
        RgbImage mask = new(picture.Width, picture.Height);
        foreach (FigureBox box in regions)
        {
            int left = Math.Max(0, (int)(box.X - (box.Width * Room))), right = Math.Min(mask.Width, (int)(box.X + (box.Width * (1 + Room))));
            for (int y = Math.Max(0, (int)(box.Y - (box.Height * Room))); y < Math.Min(mask.Height, (int)(box.Y + (box.Height * (1 + Room)))); y++)
            {
                mask.Row(y)[(left * 3)..(right * 3)].Fill(255);
            }
        }

        return mask;
    }
}
