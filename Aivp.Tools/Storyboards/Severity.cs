using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards;

/// <summary>How bad a <see cref="Finding"/> is.</summary>
public enum Severity
{
    /// <summary>The film can be made, though perhaps not as meant.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Nothing is generated until it's mended.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
