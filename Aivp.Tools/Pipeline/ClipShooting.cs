using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Animating.Gate;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>
/// Has a whole shot animated: at once, or piece by piece where it's longer than its model's clips, each piece going on from the last frame of the one
/// before. Each piece is a job of its own, judged by itself. A hero shot gets the better model as far as the budget goes.
/// </summary>
internal sealed class ClipShooting(ClipTakes takes, ClipJoiner joiner, IMediaEngine media)
{
    /// <summary>All takes, and what of them is the shot's clip.</summary>
    /// <param name="production">The run, with who makes this shot at work.</param>
    /// <param name="usual">The run, with who makes most shots at work.</param>
    /// <param name="shot">The shot.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="AivpException">A piece couldn't be made.</exception>
    public async Task<(IReadOnlyList<ClipTake> Takes, ClipTake Chosen)> ShootAsync(Production production, Production usual, Shot shot, CancellationToken cancellationToken)
    {
        try
        {
            return await ShootAsync(production, shot, cancellationToken);
        }
        catch (BudgetException e) when (!ReferenceEquals(production, usual))
        {
            production.Progress.Report(new FilmEvent.Remark($"{shot.Slug} is a hero shot, but the budget doesn't hold {production.VideoModel.Id}; {usual.VideoModel.Id} makes it. {e.Message}"));
            return await ShootAsync(usual, shot, cancellationToken);
        }
    }

    /// <summary>The part of a take that is kept, as a whole take would be judged: the good one, else the one that is liked best.</summary>
    private static ClipTake Best(IReadOnlyList<ClipTake> made) => made.FirstOrDefault(take => take.IsGood) ?? made.OrderByDescending(take => take.Verdict.Score ?? -1).First();

    private async Task<(IReadOnlyList<ClipTake> Takes, ClipTake Chosen)> ShootAsync(Production production, Shot shot, CancellationToken cancellationToken)
    {
        ModelCard model = production.VideoModel;
        IReadOnlyList<ClipPart> parts = ClipParts.Of(shot, model);
        if (parts.Count == 1)
        {
            Note(production, shot, ClipRequests.Of(production, shot));
            IReadOnlyList<ClipTake> made = await takes.ShootAsync(production, shot, parts[0], cancellationToken);
            return (made, Best(made));
        }

        production.Progress.Report(new FilmEvent.Remark(string.Create(
            CultureInfo.InvariantCulture, $"{shot.Slug} lasts {ClipRequests.Length(shot).TotalSeconds:0.##} s, longer than {model.Id} makes: {parts.Count} pieces, at {string.Join(", ", parts.Skip(1).Select(part => $"{part.From.TotalSeconds:0.##} s"))}.")));
        List<ClipTake> all = [];
        List<(ClipTake Take, ClipPart Part)> chosen = [];
        string? opening = null;
        foreach (ClipPart part in parts)
        {
            IReadOnlyList<ClipTake> made = await takes.ShootAsync(production, shot, part with { Opening = opening }, cancellationToken);
            all.AddRange(made);
            chosen.Add((Best(made), part));
            opening = part.IsLast ? null : await OpeningAsync(production, shot, part, Best(made), cancellationToken);
        }

        return (all, await JoinedAsync(production, shot, chosen, cancellationToken));
    }

    // The same picture from the same clip: a run that was killed asks for the next piece in the same words, and pays for none twice.
    private async Task<string> OpeningAsync(Production production, Shot shot, ClipPart part, ClipTake take, CancellationToken cancellationToken)
    {
        int frames = (await media.ProbeAsync(take.Made.File, cancellationToken)).Frames ?? 1;
        int last = Math.Clamp(ClipJoiner.First(take) + ClipJoiner.Frames(part, take.Verdict.FramesPerSecond), 1, frames) - 1;
        RgbImage picture = (await media.DecodeFramesAsync(take.Made.File, [last], null, cancellationToken))[0];
        string file = production.Files.Full($"video/parts/{shot.Slug}{part.Name}-last.png");
        await Png.WriteAsync(picture, file, cancellationToken);
        return file;
    }

    private async Task<ClipTake> JoinedAsync(Production production, Shot shot, List<(ClipTake Take, ClipPart Part)> chosen, CancellationToken cancellationToken)
    {
        string file = production.Files.Full($"video/parts/{shot.Slug}.mp4");
        await joiner.JoinAsync(chosen, file, cancellationToken);
        ClipTake first = chosen[0].Take;
        List<ClipFault> faults = [];
        foreach ((ClipTake take, ClipPart part) in chosen.Where(one => !one.Take.IsGood))
        {
            faults.AddRange(take.Verdict.Faults.Select(fault => fault with { From = fault.From + part.From, To = fault.To + part.From }));
        }

        ClipVerdict verdict = first.Verdict with
        {
            Score = chosen.Any(one => one.Take.Verdict.Score is null) ? null : chosen.Min(one => one.Take.Verdict.Score),
            Last = chosen[^1].Take.Verdict.Last,
            Faults = faults,
            Samples = [.. chosen.SelectMany(one => one.Take.Verdict.Samples.Select(sample =>
                sample with { Index = sample.Index + (int)Math.Round(one.Part.From.TotalSeconds * first.Verdict.FramesPerSecond) }))],
            Remarks = [.. chosen.SelectMany(one => one.Take.Verdict.Remarks)],
            Duration = ClipRequests.Length(shot),
        };
        VideoRequest request = first.Request with { Duration = ClipRequests.Length(shot), LastFrame = chosen[^1].Take.Request.LastFrame };
        return new(first.By, request, first.Made with { File = file }, verdict, null);
    }

    private static void Note(Production production, Shot shot, VideoRequest request)
    {
        bool hasLast = shot.Variation is not Variation.Small;
        if (production.Options.ClipMode is ClipMode.Auto && !ClipRequests.IsFromClip(shot) && request.FirstFrame is not null && hasLast && request.LastFrame is null)
        {
            production.Progress.Report(new FilmEvent.Remark($"{shot.Slug} is made from its first keyframe alone: {request.Model} takes no last one."));
        }
    }
}
