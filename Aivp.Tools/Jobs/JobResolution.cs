using System.Text.Json.Serialization;

namespace Aivp.Tools.Jobs;

/// <summary>What a user has found out about a job whose billing was in doubt.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobResolution>))]
public enum JobResolution
{
    /// <summary>It was billed.</summary>
    [JsonStringEnumMemberName("paid")]
    Paid,

    /// <summary>It wasn't billed.</summary>
    [JsonStringEnumMemberName("not_paid")]
    NotPaid,

    /// <summary>It isn't known, and it's to be made all the same: it may be paid for twice.</summary>
    [JsonStringEnumMemberName("retry")]
    Retry,
}
