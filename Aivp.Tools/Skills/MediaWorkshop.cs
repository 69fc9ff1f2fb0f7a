using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;

namespace Aivp.Tools.Skills;

/// <summary>Carries out an order through the ledger, and puts what was made where it's wanted.</summary>
internal sealed class MediaWorkshop(ProjectLedgers ledgers, MediaFiles files, IMediaEngine media, TimeProvider time)
{
    /// <summary>Makes an order's pieces, side by side.</summary>
    /// <exception cref="AivpException">None could be made.</exception>
    public async Task<MediaReport> MakeAsync(MediaPlan plan, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> remarks = plan.Remarks();
        MediaReport report = new(plan.Order.DryRun ? "NOT_SENT" : "COMPLETED", plan.Vendor.Name, plan.Quote.Model)
        {
            Prompt = plan.Order.Prompt.Length == 0 ? null : plan.Order.Prompt,
            Estimate = plan.EstimateUsd,
            EstimateFrom = plan.Quote.Cost.Explanation,
            Remarks = remarks.Count == 0 ? null : remarks,
        };
        progress.Report(new("ESTIMATED", 0) { Text = Estimate(plan, remarks) });
        if (plan.Order.DryRun)
        {
            return report with { Input = plan.Quote.Input };
        }

        ProjectJobs jobs = await ledgers.OpenAsync(plan.Order.Project, cancellationToken);
        await CheckBudgetAsync(plan, jobs, cancellationToken);
        using IDisposable pace = Pace.Enter(plan.Order.PollInterval);
        Task<MediaOutcome>[] making = [.. plan.Pieces.Select((piece, i) => MakeAsync(plan, piece, i + 1, jobs, progress, cancellationToken))];
        await Task.WhenAll(making).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (making.All(task => !task.IsCompletedSuccessfully))
        {
            await making[0];
        }

        MediaOutcome[] made = [.. making.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result)];
        string[] failures = [.. making.Where(task => task.IsFaulted).Select(task => task.Exception!.InnerException!.Message)];
        report = report with
        {
            Jobs = [.. made.Select(one => one.Job.Id.ToString())],
            RequestId = made[0].Job.RequestId,
            Failures = failures.Length == 0 ? null : failures,
        };
        return plan.Order.Async && made.Any(one => one.File is null) ? report with { Status = "IN_QUEUE" } : Report(plan, report, made);
    }

    private static MediaReport Report(MediaPlan plan, MediaReport report, MediaOutcome[] made)
    {
        MadeFile[] results = [.. made.Select(one => one.File!)];
        MadeFile first = results[0];
        return report with
        {
            Output = first.File,
            Format = Path.GetExtension(first.File).TrimStart('.'),
            SizeBytes = new FileInfo(first.File).Length,
            Images = plan.Kind is ResultKind.Picture ? results : null,
            Video = plan.Kind is ResultKind.Clip ? first : null,
            Cost = made.Sum(one => one.File!.Reused is true ? 0 : one.Job.ChargedUsd),
        };
    }

    private async Task<MediaOutcome> MakeAsync(
        MediaPlan plan, MediaPiece piece, int number, ProjectJobs jobs, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        JobOrder order = new(
            await piece.Intent(cancellationToken),
            new(jobs.Project, plan.Stage, "", Path.GetFileName(plan.Order.Output) ?? "output") { Choice = plan.Choice },
            plan.Quote.Cost.Usd ?? 0,
            plan.Vendor,
            piece.Submit)
        {
            Kind = plan.Kind,
            Verify = (file, _, token) => VerifyAsync(plan.Kind, file, token),
            Fresh = plan.Order.Fresh,
            Progress = new Relay(progress, number),
        };
        if (FreeMaker.CanMake(order))
        {
            return await PlaceAsync(plan, piece, number, await jobs.Runner.RunAsync(order, cancellationToken), cancellationToken);
        }

        Job begun = await jobs.Runner.StartAsync(order, cancellationToken);
        progress.Report(new("IN_QUEUE", number) { Job = begun.Id.ToString(), Text = begun.RequestId });
        if (plan.Order.Async && begun.State is not JobState.Done)
        {
            return new(begun, null);
        }

        // What was begun is what is waited for; another fresh one would be bought again.
        JobResult result = await WaitAsync(plan, begun, jobs, order with { Fresh = false }, cancellationToken);
        return await PlaceAsync(plan, piece, number, begun.State is JobState.Done ? result : result with { Reused = false }, cancellationToken);
    }

    private async Task<JobResult> WaitAsync(MediaPlan plan, Job begun, ProjectJobs jobs, JobOrder order, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = plan.Order.Timeout is TimeSpan limit ? new(limit, time) : new();
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await jobs.Runner.RunAsync(order, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(
                plan.Vendor.Name,
                ProviderFailure.Unavailable,
                string.Create(CultureInfo.InvariantCulture, $"not ready after {plan.Order.Timeout!.Value.TotalSeconds:0.##} s. It goes on there (request {begun.RequestId}) and is paid for, so fetch it: aivp jobs resume {begun.Id}; or give it up: aivp jobs cancel {begun.Id}"));
        }
    }

    private async Task<MediaOutcome> PlaceAsync(MediaPlan plan, MediaPiece piece, int number, JobResult result, CancellationToken cancellationToken)
    {
        MadeFile file = await files.PlaceAsync(plan, result.File, number, cancellationToken);
        JsonObject? log = result.Delivery.Log;
        file = file with
        {
            Url = log?["url"]?.ToString(),
            Seed = plan.TakesSeed ? piece.Seed : null,
            Reused = result.Reused ? true : null,
        };
        await files.DescribeAsync(plan, file, result, cancellationToken);
        return new(result.Job, file);
    }

    private async Task VerifyAsync(ResultKind kind, string file, CancellationToken cancellationToken)
    {
        MediaInfo info = await media.ProbeAsync(file, cancellationToken);
        if (kind is ResultKind.Clip != info.Duration is not null)
        {
            throw new MediaException($"{(kind is ResultKind.Clip ? "a clip" : "a picture")} was asked for, and {info.Codec} of {info.Size} came back.");
        }
    }

    private static async Task CheckBudgetAsync(MediaPlan plan, ProjectJobs jobs, CancellationToken cancellationToken)
    {
        if (plan.EstimateUsd is null && (await jobs.Ledger.GetBudgetAsync(jobs.Project, cancellationToken)).CapUsd is decimal cap)
        {
            throw new SkillArgumentException("model", string.Create(
                CultureInfo.InvariantCulture, $"{plan.Quote.Cost.Explanation}, so the budget of ${cap:0.00} can't hold it. `aivp models refresh {plan.Quote.Model}` fetches its price."));
        }
    }

    private static string Estimate(MediaPlan plan, IReadOnlyList<string> remarks)
    {
        string cost = plan.EstimateUsd is not decimal usd ? $"What it costs isn't known: {plan.Quote.Cost.Explanation}."
            : usd == 0 ? "Costs nothing."
            : string.Create(CultureInfo.InvariantCulture, $"About ${usd:0.00##}: {(plan.Pieces.Count == 1 ? "" : $"{plan.Pieces.Count} times ")}{plan.Quote.Cost.Explanation}.");
        return string.Join(Environment.NewLine, [$"{plan.Quote.Model} at {plan.Vendor.Name}. {cost}", .. remarks]);
    }

    private sealed class Relay(IProgress<MediaProgress> progress, int number) : IProgress<VendorProgress>
    {
        public void Report(VendorProgress value) => progress.Report(new(
            value.Status switch
            {
                VendorStatus.Queued => "IN_QUEUE",
                VendorStatus.Running => "IN_PROGRESS",
                VendorStatus.Completed => "COMPLETED",
                _ => "DOWNLOADING",
            },
            number)
        {
            QueuePosition = value.QueuePosition,
            Bytes = value.Bytes,
            Log = value.Log,
        });
    }
}
