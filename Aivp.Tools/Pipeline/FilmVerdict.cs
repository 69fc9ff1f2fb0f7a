using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline;

/// <summary>What a review comes to, of one check or of the whole film.</summary>
public enum FilmVerdict
{
    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("PASS")]
    Pass,

    /// <summary>It can be shown, but somebody should look. Only of the whole film.</summary>
    [JsonStringEnumMemberName("PASS_WITH_WARNINGS")]
    PassWithWarnings,

    /// <summary>It can be shown, but somebody should look.</summary>
    [JsonStringEnumMemberName("WARN")]
    Warn,

    /// <summary>It shouldn't be shown.</summary>
    [JsonStringEnumMemberName("FAIL")]
    Fail,

    /// <summary>There's nothing to check, for example no sound.</summary>
    [JsonStringEnumMemberName("SKIPPED")]
    Skipped,
}
