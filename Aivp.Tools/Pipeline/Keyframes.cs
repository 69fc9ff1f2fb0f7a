using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Choosing;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The second stage, for one keyframe: generate candidates, judge them, choose one, write down why.</summary>
internal sealed class Keyframes(CandidateStudio studio, JudgePanel panel, CloseRaces races, Repairs repairs, TimeProvider time)
{
    /// <summary>What to warn of before any is made: a judge of the family that draws; null: nothing.</summary>
    public string? Warning(Production production) => production.ImageModel.DrawsFromStoryboard ? null : panel.Kinship(production.ImageModel.Id);

    /// <summary>Brings a keyframe up to date. The frames it needs must be there.</summary>
    /// <returns>Null: it would be made, if this weren't a dry run.</returns>
    /// <exception cref="AivpException">A candidate couldn't be made. What was made is kept.</exception>
    public async Task<FrameReport?> MakeAsync(
        Production production, FrameNode node, References references, CancellationToken cancellationToken)
    {
        string file = ProjectPaths.Frame(node.Id);
        ImageRequest request = FrameRequests.Candidate(production, node, references, 0);
        string? inputHash = production.WouldChange(node.References.Select(reference => reference.File))
            ? null
            : await InputHashAsync(production, request, cancellationToken);
        FrameLog? log = await ReadAsync(cancellationToken);
        FileState state = production.StateFor(
            await production.Files.StateAsync(file, log, inputHash, cancellationToken), file, production.IsFresh(node.Shot), FrameRequests.Sources(production, node));
        FrameReport report;
        bool reused = state is FileState.UpToDate or FileState.UsersOwn;
        switch (state)
        {
            case FileState.UsersOwn:
                report = new(node.Id, ChoiceStatus.Accepted, 0, null, 0, "The user's own picture.");
                production.CountReused();
                break;
            case FileState.UpToDate:
                report = Report(node, log!);
                production.CountReused();
                break;
            case var _ when production.Options.DryRun:
                IEnumerable<ImageRequest>? requests = inputHash is null || production.IsFresh(node.Shot)
                    ? null
                    : Enumerable.Range(0, production.Reckoned).Select(index => FrameRequests.Candidate(production, node, references, index));
                production.WouldMake(file, await CandidateStudio.EstimateAsync(production, production.EstimateUsd(request), requests, cancellationToken));
                return null;
            default:
                references.Check(node);
                await production.Jobs.MakeOnceAsync(
                    file,
                    inputHash!,
                    production.IsFresh(node.Shot),
                    async token => await production.Files.StateAsync(file, await ReadAsync(token), inputHash, token) is FileState.UpToDate,
                    token => ChooseAsync(production, node, references, request, inputHash!, token),
                    cancellationToken);
                report = Report(node, (await ReadAsync(cancellationToken))!);
                break;
        }

        if (production.Options.DryRun)
        {
            return report;
        }

        string status = report.Status is ChoiceStatus.Accepted ? "done" : "needs_review";
        await production.Plans.SetImageAsync(node.Id.ToString(), file, request.Model, node.Mode, status, cancellationToken);
        production.Progress.Report(new FilmEvent.FrameChosen(
            node.Id.ToString(), report.Chosen, report.Score, report.Status, report.Candidates, reused));
        return report;

        Task<FrameLog?> ReadAsync(CancellationToken token) =>
            production.Files.ReadAsync(ProjectPaths.ImageLog(node.Id.ToString()), ProjectJson.Readable.FrameLog, token);
    }

    private static FrameReport Report(FrameNode node, FrameLog log) =>
        new(node.Id, log.Status == "completed" ? ChoiceStatus.Accepted : ChoiceStatus.NeedsReview, log.Selected, log.Score, log.Candidates.Count, log.Reason);

    private async Task ChooseAsync(
        Production production, FrameNode node, References references, ImageRequest request, string inputHash, CancellationToken cancellationToken)
    {
        ProduceOptions options = production.Options;
        await production.Plans.SetImageAsync(node.Id.ToString(), ProjectPaths.Frame(node.Id), request.Model, node.Mode, "queued", cancellationToken);
        Expectation expected = FrameRequests.Expected(production, node);
        CandidateLog[] candidates = new CandidateLog[options.MaxCandidates + 1];
        double[] parts = new double[candidates.Length];
        Choice choice;
        IReadOnlyList<ComparisonLog> comparisons;
        try
        {
            decimal price = production.EstimateUsd(request);
            DrawPolicy policy = options.Candidates is not null || price == 0
                ? DrawPolicy.Always
                : new(production.Threshold, price, options.WorthUsd, await production.KnownScoresAsync(cancellationToken));
            int first = options.Candidates is null && price > 0 ? 1 : production.Reckoned;
            choice = await BestOfN.ChooseAsync(first, options.MaxCandidates, production.Threshold, policy, DrawAsync, cancellationToken);
            choice = await MendAsync(choice);
            ScoredCandidate[] scored = Scored();
            (choice, comparisons) = await races.RunAsync(choice, scored, production.Threshold, index => production.Files.Full(candidates[index].File), expected, cancellationToken);
        }
        catch (AivpException e)
        {
            string status = e is BudgetException ? "pending" : "failed";
            await production.Plans.SetImageAsync(
                node.Id.ToString(), ProjectPaths.Frame(node.Id), request.Model, node.Mode, status, CancellationToken.None);
            throw;
        }

        await PublishAsync(production, node, request, inputHash, choice, comparisons, [.. candidates.TakeWhile(candidate => candidate is not null)], cancellationToken);

        ScoredCandidate[] Scored() => [.. candidates.TakeWhile(candidate => candidate is not null).Select((candidate, index) => new ScoredCandidate(index, candidate.Score, parts[index]))];

        async Task<Choice> MendAsync(Choice drawn)
        {
            int next = Scored().Length;
            if (drawn is not { Status: ChoiceStatus.NeedsReview, Score: not null }
                || await repairs.MakeAsync(production, node, next, candidates[drawn.Index], expected, cancellationToken) is not { } mended)
            {
                return drawn;
            }

            await JudgeAsync(next, mended, cancellationToken);
            Choice after = BestOfN.Decide(Scored(), production.Threshold);
            return after.Index == next ? after with { Reason = $"{after.Reason} It is candidate {drawn.Index + 1}, mended." } : drawn with { Reason = $"{drawn.Reason} Mending it made it no better." };
        }

        async Task<ScoredCandidate> JudgeAsync(int index, CandidateLog made, CancellationToken token)
        {
            PanelVerdict verdict = await panel.JudgeAsync(production.Files.Full(made.File), expected, token);
            candidates[index] = made with { Score = verdict.Score, Reason = verdict.Reason, Verdict = VerdictJson.Of(verdict) };
            production.Progress.Report(new FilmEvent.CandidateJudged(node.Id.ToString(), index, verdict.Score, verdict.Reason));
            parts[index] = verdict.Parts;
            return new(index, verdict.Score, verdict.Parts);
        }

        async Task<ScoredCandidate> DrawAsync(int index, CancellationToken token)
        {
            await production.Slots.WaitAsync(token);
            try
            {
                return await JudgeAsync(index, await studio.MakeAsync(production, node, index, by => Task.FromResult(FrameRequests.Candidate(by, node, references, index)), token), token);
            }
            finally
            {
                production.Slots.Release();
            }
        }
    }

    private async Task PublishAsync(
        Production production, FrameNode node, ImageRequest request, string inputHash, Choice choice, IReadOnlyList<ComparisonLog> comparisons, IReadOnlyList<CandidateLog> candidates, CancellationToken cancellationToken)
    {
        CandidateLog chosen = candidates[choice.Index];
        string file = ProjectPaths.Frame(node.Id);
        FrameLog log = new()
        {
            Id = node.Id.ToString(),
            File = file,
            Provider = production.Images.Name,
            Model = request.Model,
            ModelChoice = production.Makers.ImageChoice,
            Mode = node.Mode,
            Status = choice.Status is ChoiceStatus.Accepted ? "completed" : "needs_review",
            RequestId = chosen.RequestId,
            Prompt = request.Prompt,
            NegativePrompt = request.NegativePrompt,
            Seed = chosen.Seed,
            Size = request.Size.ToString(),
            References = [.. node.References.Select(reference => reference.File)],
            Candidates = candidates,
            Selected = choice.Index,
            Score = choice.Score,
            Reason = choice.Reason,
            Threshold = production.Threshold,
            Comparisons = comparisons.Count == 0 ? null : comparisons,
            CostUsd = candidates.Sum(candidate => candidate.CostUsd),
            Timestamp = time.GetUtcNow().UtcDateTime,
            InputHash = inputHash,
            Sha256 = chosen.Sha256,
            ReplacesSha256 = await production.Files.Sha256Async(file, cancellationToken),
        };
        await production.Files.WriteAsync(ProjectPaths.ImageLog(log.Id), log, ProjectJson.Readable.FrameLog, cancellationToken);
        await production.Files.PlaceAsync(production.Files.Full(chosen.File), file, cancellationToken);
    }

    private async Task<string> InputHashAsync(Production production, ImageRequest request, CancellationToken cancellationToken) => Fingerprint.Of(new JsonObject
    {
        ["first_candidate"] = (await ImageIntent.OfAsync(production.Images.Name, request, cancellationToken)).Hash,
        ["candidates"] = production.Options.Candidates,
        ["max_candidates"] = production.Options.MaxCandidates,
        ["threshold"] = production.Threshold,
        ["worth"] = production.Options.Candidates is null ? production.Options.WorthUsd : null,
        ["judges"] = panel.Version,
    });
}
