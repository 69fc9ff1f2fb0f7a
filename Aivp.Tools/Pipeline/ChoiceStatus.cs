using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>How sure a choice is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChoiceStatus>))]
public enum ChoiceStatus
{
    /// <summary>The chosen candidate reached the threshold.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>None did: this is the best of them, and a person must look.</summary>
    [JsonStringEnumMemberName("needs_review")]
    NeedsReview,
}
