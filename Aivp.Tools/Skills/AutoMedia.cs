using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Skills;

/// <summary>
/// Has an order made by the model that the router chooses, and by the next one where that is out, out of quota or refuses. Never in silence, and never
/// while the first may still bring it: what was handed over, or may have been, isn't bought a second time.
/// </summary>
internal sealed class AutoMedia(ModelRouter router, ProjectLedgers ledgers, MediaWorkshop workshop, ILogger<AutoMedia> logger)
{
    /// <summary>Whether the router has a say.</summary>
    /// <exception cref="SkillArgumentException">Something is asked for that only the router knows what to do with, and it isn't asked.</exception>
    public static bool Wants(MediaOrder order)
    {
        bool isAuto = order.Model == ModelChoice.Auto;
        string? only = isAuto ? null : order.Style is not null ? "style" : order.Hero ? "hero" : order.MaxUsd is not null && !order.Fallback ? "max_cost" : null;
        return only is null ? isAuto || order.Fallback : throw new SkillArgumentException(only, $"it's for choosing a model: add --model {ModelChoice.Auto}.");
    }

    /// <summary>Makes it.</summary>
    /// <param name="order">What's wanted.</param>
    /// <param name="needs">What that comes to for a model.</param>
    /// <param name="named">The provider and model that the user named; null: the router chooses.</param>
    /// <param name="plan">Says how one provider's model would do it.</param>
    /// <param name="progress">Told what was chosen, and what was chosen after that.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AivpException">Nobody could make it; the last one's words.</exception>
    public async Task<MediaReport> MakeAsync(
        MediaOrder order, RouteNeeds needs, (string Provider, string Model)? named, Func<string, string, MediaPlan> plan, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        ProjectJobs? jobs = order.DryRun ? await ledgers.FindAsync(order.Project, cancellationToken) : await ledgers.OpenAsync(order.Project, cancellationToken);
        string piece = await OrderKey.OfAsync(order, cancellationToken);
        ModelDecision? held = order.Fresh || jobs is null ? null : await jobs.Ledger.DecisionAsync(jobs.Project, piece, cancellationToken);
        Route route = new(() => router.RouteAsync(needs, jobs, cancellationToken));
        ModelDecision next = held ?? (named is { } one ? new(one.Provider, one.Model, "it was named") : await route.NextAsync())!;
        List<string> remarks = [];
        while (true)
        {
            route.Tried(next);
            (MediaPlan? planned, AivpException? failure) = Plan(plan, next);
            if (planned is not null && order.DryRun)
            {
                return await ReportAsync(planned, next);
            }

            if (planned is not null)
            {
                ModelDecision before = next;
                next = held is { } holds && (holds.Provider, holds.Model) == (next.Provider, next.Model) ? next
                    : await jobs!.Ledger.DecideAsync(jobs.Project, piece, next, order.Fresh ? await jobs.Ledger.DecisionAsync(jobs.Project, piece, cancellationToken) : held, cancellationToken);
                held = next;
                if ((before.Provider, before.Model) != (next.Provider, next.Model))
                {
                    // Somebody else who asks for the same was quicker.
                    continue;
                }

                try
                {
                    return await ReportAsync(planned, next);
                }
                catch (ProviderException e) when (Fallback.IsFor(e))
                {
                    if (await MayStillComeAsync(jobs!, planned, cancellationToken))
                    {
                        throw;
                    }

                    route.Failed(next, e);
                    failure = e;
                }
            }

            ModelDecision? other = await route.NextAsync();
            if (other is null)
            {
                throw failure!;
            }

            logger.FallsBack(next.Provider, next.Model, other.Provider, other.Model, failure!.Message);
            remarks.Add($"{next.Model} at {next.Provider} couldn't, so {other.Model} at {other.Provider} is asked: {failure.Message}");
            progress.Report(new("CHOSEN", 0) { Text = remarks[^1] });
            next = other with { Reason = $"{other.Reason}; {next.Model} at {next.Provider} couldn't: {failure.Message}" };
        }

        async Task<MediaReport> ReportAsync(MediaPlan planned, ModelDecision decision)
        {
            progress.Report(new("CHOSEN", 0) { Text = $"{decision.Model} at {decision.Provider}: {decision.Reason}." });
            MediaReport report = await workshop.MakeAsync(planned with { Choice = decision.Reason }, progress, cancellationToken);
            return report with { Choice = decision.Reason, Remarks = remarks.Count == 0 ? report.Remarks : [.. remarks, .. report.Remarks ?? []] };
        }
    }

    /// <summary>A model that can't be told what's wanted is passed over like one that can't do it.</summary>
    private static (MediaPlan? Plan, AivpException? Failure) Plan(Func<string, string, MediaPlan> plan, ModelDecision decision)
    {
        try
        {
            MediaPlan planned = plan(decision.Provider, decision.Model);
            _ = planned.Remarks();
            return (planned, null);
        }
        catch (SkillArgumentException e)
        {
            return (null, e);
        }
    }

    private static async Task<bool> MayStillComeAsync(ProjectJobs jobs, MediaPlan plan, CancellationToken cancellationToken)
    {
        foreach (MediaPiece piece in plan.Pieces)
        {
            if (await Fallback.MayStillComeAsync(jobs, (await piece.Intent(cancellationToken)).Hash, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The models in the order they're asked, each once. The router is asked only when it's needed.</summary>
    private sealed class Route(Func<Task<ModelRoute>> ask)
    {
        private readonly HashSet<(string, string)> _tried = [];
        private readonly HashSet<string> _out = [];
        private ModelRoute? _route;

        public void Tried(ModelDecision decision) => _tried.Add((decision.Provider, decision.Model));

        public void Failed(ModelDecision decision, ProviderException e)
        {
            if (Fallback.IsProviders(e))
            {
                _out.Add(decision.Provider);
            }
        }

        public async Task<ModelDecision?> NextAsync()
        {
            try
            {
                _route ??= await ask();
            }
            catch (SkillArgumentException) when (_tried.Count > 0)
            {
                // There's no other; what the first one said is what the user must know.
                return null;
            }

            return _route.Stops.FirstOrDefault(stop => !_out.Contains(stop.Card.Provider) && !_tried.Contains((stop.Card.Provider, stop.Card.Id))) is { } stop
                ? new(stop.Card.Provider, stop.Card.Id, stop.Reason)
                : null;
        }
    }
}
