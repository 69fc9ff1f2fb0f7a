using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Pipeline;

/// <summary>
/// Has a piece made by the film's model, and by the next one that can where that is out, out of quota or refuses: never in silence, and never while the
/// first may still bring it. Who made a piece is in the ledger, so a run that goes on asks the same one again.
/// </summary>
internal sealed class Understudies(ModelRouter router, Caster caster, ILogger<Understudies> logger)
{
    /// <summary>Makes a piece.</summary>
    /// <param name="production">The run, with the film's model for the piece at work.</param>
    /// <param name="kind">A picture or a clip.</param>
    /// <param name="piece">Which, by a name that stays the same.</param>
    /// <param name="where">The scene it belongs to; null: none.</param>
    /// <param name="intent">What makes it the same when it's asked for again, as <see cref="JobIntent.Hash"/>, of whoever is at work.</param>
    /// <param name="make">Has it made by whoever is at work.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AivpException">Nobody could make it, or it mustn't be asked for again; the last one's words.</exception>
    public async Task<T> MakeAsync<T>(
        Production production, ModelKind kind, string piece, string? where, Func<Production, Task<string>> intent, Func<Production, Task<T>> make, CancellationToken cancellationToken)
    {
        bool mayReplace = production.Options.Fallback || production.Makers.ChoiceOf(kind) is not null;
        if (!mayReplace || production.Makers.Of(kind).DrawsFromStoryboard)
        {
            return await make(production);
        }

        ProjectJobs jobs = production.Jobs;
        // What it's made from belongs to the name: a piece that's made from something else is another decision.
        string name = $"piece:{piece}:{(await intent(production))[..16]}";
        ModelDecision? held = production.Options.Fresh ? null : await jobs.Ledger.DecisionAsync(jobs.Project, name, cancellationToken);
        Production by = View(held) ?? production;
        HashSet<(string, string)> tried = [];
        ModelRoute? route = null;
        while (true)
        {
            ModelCard card = by.Makers.Of(kind);
            tried.Add((card.Provider, card.Id));
            AivpException failure;
            try
            {
                // Why ask a provider again of which this run knows that it's out? Only for what it may have already.
                if (production.Tally.WhyOut(card.Provider) is not string why || await Fallback.MayStillComeAsync(jobs, await intent(by), cancellationToken))
                {
                    return await make(by);
                }

                failure = new ProviderException(card.Provider, ProviderFailure.Unavailable, why);
            }
            catch (ProviderException e) when (Fallback.IsFor(e))
            {
                if (await Fallback.MayStillComeAsync(jobs, await intent(by), cancellationToken))
                {
                    throw;
                }

                if (Fallback.IsProviders(e))
                {
                    production.Tally.SetOut(card.Provider, JobFailure.Text(e));
                }

                failure = e;
            }
            catch (SkillArgumentException e) when (!ReferenceEquals(by, production))
            {
                failure = e;
            }

            ModelDecision next = await NextAsync() ?? throw failure;
            held = await jobs.Ledger.DecideAsync(jobs.Project, name, next, held ?? await jobs.Ledger.DecisionAsync(jobs.Project, name, cancellationToken), cancellationToken);
            by = View(held) ?? throw failure;
            Tell(card, failure);
        }

        Production? View(ModelDecision? decision) => decision is not null && caster.With(production.Makers, kind, decision) is Makers makers ? production.With(makers) : null;

        async Task<ModelDecision?> NextAsync()
        {
            try
            {
                route ??= await router.RouteAsync(Needs(), jobs, cancellationToken);
            }
            catch (SkillArgumentException)
            {
                return null;
            }

            ModelCard first = production.Makers.Of(kind);
            return route.Stops.FirstOrDefault(stop => production.Tally.WhyOut(stop.Card.Provider) is null && !tried.Contains((stop.Card.Provider, stop.Card.Id))) is { } stop
                ? new(stop.Card.Provider, stop.Card.Id, $"{stop.Reason}; it makes {piece} instead of {first.Id} at {first.Provider}")
                : null;
        }

        RouteNeeds Needs() => (kind is ModelKind.Image
            ? FilmNeeds.OfPictures(production.Storyboard, production.Options)
            : FilmNeeds.OfClips(production.Storyboard, production.Options, production.Makers.ForHeroes)) with
        {
            Count = 1,
            Provider = production.Options.Fallback ? null : kind is ModelKind.Image ? production.Makers.ImagesOnly : production.Makers.VideosOnly,
        };

        void Tell(ModelCard failed, AivpException failure)
        {
            ModelCard now = by.Makers.Of(kind);
            string place = where is null ? "" : $" The scene's other {(kind is ModelKind.Image ? "pictures" : "clips")} are {production.Makers.Of(kind).Id}'s, so look whether it goes with them.";
            string words = $"{piece}: {(kind is ModelKind.Video ? "the picture is kept, and " : "")}{now.Id} at {now.Provider} makes it instead of {failed.Id} at {failed.Provider}, which couldn't: {failure.Message}{place}";
            logger.Replaced(piece, failed.Provider, failed.Id, now.Provider, now.Id, failure.Message);
            production.Tally.CountReplaced(words);
            production.Progress.Report(new FilmEvent.Remark(words));
        }
    }
}
