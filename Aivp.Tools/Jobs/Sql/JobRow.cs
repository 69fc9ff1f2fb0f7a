using System.Text.Json;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>A row of the table <c>job</c>.</summary>
internal sealed class JobRow
{
    public string Id { get; set; } = "";

    public string Intent { get; set; } = "";

    public long Generation { get; set; }

    public string State { get; set; } = "";

    public string Provider { get; set; } = "";

    public string Model { get; set; } = "";

    public string Body { get; set; } = "";

    public string Project { get; set; } = "";

    public string Stage { get; set; } = "";

    public string Shot { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Kind { get; set; } = "";

    public long Attempt { get; set; }

    public string? Lane { get; set; }

    public long Slot { get; set; }

    public long Estimate { get; set; }

    public long? Actual { get; set; }

    public long Held { get; set; }

    public long Charged { get; set; }

    public string? RequestId { get; set; }

    public string? Submission { get; set; }

    public string? Delivery { get; set; }

    public string? Result { get; set; }

    public string? Failure { get; set; }

    public string? Error { get; set; }

    public string? Owner { get; set; }

    public long Epoch { get; set; }

    public long LeaseUntil { get; set; }

    public long CreatedAt { get; set; }

    public long UpdatedAt { get; set; }

    public long? SubmittedAt { get; set; }

    public long? FinishedAt { get; set; }

    public string? Choice { get; set; }

    public static JobRow From(JobDraft draft, long generation, string owner, DateTimeOffset now, TimeSpan lease) => new()
    {
        Id = JobId.Of(draft.Intent.Hash, generation).Value,
        Intent = draft.Intent.Hash,
        Generation = generation,
        State = JobState.Intent.ToName(),
        Provider = draft.Intent.Provider,
        Model = draft.Intent.Model,
        Body = draft.Intent.Body,
        Project = draft.Context.Project,
        Stage = draft.Context.Stage,
        Shot = draft.Context.Shot,
        Subject = draft.Context.Subject,
        Choice = draft.Context.Choice,
        Kind = draft.Kind.ToString().ToLowerInvariant(),
        Attempt = 1,
        Estimate = Usd.ToMicros(draft.EstimateUsd),
        Owner = owner,
        Epoch = 1,
        LeaseUntil = (now + lease).ToUnixTimeMilliseconds(),
        CreatedAt = now.ToUnixTimeMilliseconds(),
        UpdatedAt = now.ToUnixTimeMilliseconds(),
    };

    public JobRow Copy() => (JobRow)MemberwiseClone();

    public static string ToJson(Submission submission) => JsonSerializer.Serialize(submission, JobJson.Default.Submission);

    public static string ToJson(Delivery delivery) => JsonSerializer.Serialize(delivery, JobJson.Default.Delivery);

    public Job ToJob() => new()
    {
        Id = new(Id),
        Intent = Intent,
        Generation = Generation,
        State = JobStates.Parse(State),
        Provider = Provider,
        Model = Model,
        Body = Body,
        Context = new(Project, Stage, Shot, Subject) { Choice = Choice },
        Kind = Enum.Parse<ResultKind>(Kind, ignoreCase: true),
        Attempt = Attempt,
        Lane = Lane,
        EstimateUsd = Usd.FromMicros(Estimate),
        ActualUsd = Actual is { } actual ? Usd.FromMicros(actual) : null,
        HeldUsd = Usd.FromMicros(Held),
        ChargedUsd = Usd.FromMicros(Charged),
        RequestId = RequestId,
        Submission = Submission is null ? null : JsonSerializer.Deserialize(Submission, JobJson.Default.Submission),
        Delivery = Delivery is null ? null : JsonSerializer.Deserialize(Delivery, JobJson.Default.Delivery),
        Result = Result,
        Failure = Failure,
        Error = Error,
        Owner = Owner,
        Epoch = Epoch,
        LeaseUntil = DateTimeOffset.FromUnixTimeMilliseconds(LeaseUntil),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(UpdatedAt),
        SubmittedAt = SubmittedAt is { } submitted ? DateTimeOffset.FromUnixTimeMilliseconds(submitted) : null,
        FinishedAt = FinishedAt is { } finished ? DateTimeOffset.FromUnixTimeMilliseconds(finished) : null,
    };
}
