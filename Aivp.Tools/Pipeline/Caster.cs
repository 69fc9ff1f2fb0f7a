using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>
/// Chooses a film's models where that was left to us: of those that the router prefers the first that can make every picture, or every clip. What was
/// chosen is in the ledger and holds for later runs, so that nothing is made twice by another.
/// </summary>
internal sealed class Caster(ModelRouter router, ModelCatalog catalog, PromptBuilder prompts, IEnumerable<IImageProvider> images, IEnumerable<IVideoProvider> videos)
{
    /// <summary>The model for the pictures.</summary>
    /// <param name="storyboard">The film.</param>
    /// <param name="options">How it's to be made.</param>
    /// <param name="provider">Only this one's; null: everybody's.</param>
    /// <param name="jobs">The ledger; null: there's none, and nothing is written down.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SkillArgumentException">None can make them all; says what's missing.</exception>
    public Task<ModelDecision> ForPicturesAsync(Storyboard storyboard, ProduceOptions options, string? provider, ProjectJobs? jobs, CancellationToken cancellationToken)
    {
        IReadOnlyList<FrameNode> frames = FramePlanner.Select(FramePlanner.Plan(storyboard), options.Shots);
        return DecideAsync(
            "film:pictures", FilmNeeds.OfPictures(storyboard, options) with { Provider = provider }, options, jobs, card => Preflight.CheckFrames(Rehearsal(storyboard, options, card), frames), cancellationToken);
    }

    /// <summary>The model for the clips, or for those of the hero shots.</summary>
    /// <inheritdoc cref="ForPicturesAsync"/>
    public Task<ModelDecision> ForClipsAsync(Storyboard storyboard, ProduceOptions options, bool hero, string? provider, ProjectJobs? jobs, CancellationToken cancellationToken)
    {
        IReadOnlyList<Shot> shots = [.. storyboard.Shots.Where(shot => options.Wants(shot.Id) && (!hero || shot.IsPrimary))];
        return DecideAsync(
            hero ? "film:hero clips" : "film:clips", FilmNeeds.OfClips(storyboard, options, hero) with { Provider = provider }, options, jobs, card => Preflight.CheckClips(Rehearsal(storyboard, options, card), shots), cancellationToken);
    }

    /// <summary>The same run with another model for its pictures or clips; null: there's no such model or provider any more.</summary>
    public Makers? With(Makers makers, ModelKind kind, ModelDecision decision)
    {
        if (catalog.Find(decision.Provider, decision.Model) is not ModelCard card)
        {
            return null;
        }

        return kind is ModelKind.Image
            ? images.FirstOrDefault(one => one.Name == decision.Provider) is { } painter ? makers with { Images = painter, ImageModel = card, ImageChoice = decision.Reason } : null
            : videos.FirstOrDefault(one => one.Name == decision.Provider) is { } animator ? makers with { Videos = animator, VideoModel = card, VideoChoice = decision.Reason } : null;
    }

    private async Task<ModelDecision> DecideAsync(
        string piece, RouteNeeds needs, ProduceOptions options, ProjectJobs? jobs, Action<ModelCard> check, CancellationToken cancellationToken)
    {
        ModelDecision? held = jobs is null ? null : await jobs.Ledger.DecisionAsync(jobs.Project, piece, cancellationToken);
        if (held is not null && (needs.Provider is null || needs.Provider == held.Provider) && catalog.Find(held.Provider, held.Model) is ModelCard known && Lack(known) is null)
        {
            return held;
        }

        ModelRoute route = await RouteAsync();
        List<string> passed = [];
        foreach (ModelRoute.Stop stop in route.Stops)
        {
            if (Lack(stop.Card) is string lack)
            {
                passed.Add(lack);
                continue;
            }

            ModelDecision decision = new(stop.Card.Provider, stop.Card.Id, stop.Reason);
            return options.DryRun || jobs is null ? decision : await jobs.Ledger.DecideAsync(jobs.Project, piece, decision, held, cancellationToken);
        }

        throw new SkillArgumentException(needs.Task is ModelTask.TextToImage ? "image_model" : "video_model", $"auto finds no model that can make all of it: {string.Join(" ", passed.Take(3))}");

        // The budget should hold one of each; where it doesn't, what it does hold is made.
        async Task<ModelRoute> RouteAsync()
        {
            try
            {
                return await router.RouteAsync(needs, jobs, cancellationToken);
            }
            catch (SkillArgumentException) when (needs.Count > 1)
            {
                return await router.RouteAsync(needs with { Count = 1 }, jobs, cancellationToken);
            }
        }

        string? Lack(ModelCard card)
        {
            try
            {
                check(card);
                return null;
            }
            catch (SkillArgumentException e)
            {
                return $"{card.Id}: {e.Message}";
            }
        }
    }

    /// <summary>A run that only asks what would be, with one model for whatever it makes.</summary>
    private Production Rehearsal(Storyboard storyboard, ProduceOptions options, ModelCard card)
    {
        IImageProvider painter = images.FirstOrDefault(one => one.Name == card.Provider) ?? images.First();
        IVideoProvider animator = videos.FirstOrDefault(one => one.Name == card.Provider) ?? videos.First();
        return new(storyboard, options with { DryRun = true }, new(painter, card, animator, card), prompts, null, new Progress<FilmEvent>());
    }
}
