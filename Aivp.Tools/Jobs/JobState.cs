using System.Text.Json.Serialization;

namespace Aivp.Tools.Jobs;

/// <summary>How far a job is. Each is written down before what follows it may begin, so after a crash it says what may have happened.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobState>))]
public enum JobState
{
    /// <summary>Asked for. Nothing was sent, nothing is owed.</summary>
    [JsonStringEnumMemberName("intent")]
    Intent,

    /// <summary>Its estimate is set aside in the budget, and it counts in its lane. Nothing was sent.</summary>
    [JsonStringEnumMemberName("reserved")]
    Reserved,

    /// <summary>About to be sent, or sent and not answered. Only here can an answer be lost.</summary>
    [JsonStringEnumMemberName("submitting")]
    Submitting,

    /// <summary>The vendor has it and we know what the vendor calls it.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>It is being waited for.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Finished at the vendor.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>The file is here.</summary>
    [JsonStringEnumMemberName("downloaded")]
    Downloaded,

    /// <summary>The file is what was asked for.</summary>
    [JsonStringEnumMemberName("verified")]
    Verified,

    /// <summary>The file is in the store, the cost is settled.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It failed; asking for it again tries again.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The vendor's safety filter refused it. The same input isn't sent again.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The user gave it up.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>It was sent and the answer was lost: it may be paid for. Only the user can say what it is.</summary>
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,
}
