using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Who makes a film's pieces, as calls name them.</summary>
internal static class FilmMakers
{
    /// <summary>As named in a call. Who is named is meant, whatever is configured: 'animatic' never costs.</summary>
    /// <param name="options">The rest.</param>
    /// <param name="provider">For pictures and clips; null: as configured, and animatic unless that is.</param>
    /// <param name="images">For pictures; null: the same.</param>
    /// <param name="clips">For clips; null: the same.</param>
    public static ProduceOptions By(this ProduceOptions options, string? provider, string? images, string? clips) => options with
    {
        Provider = provider ?? ProduceOptions.UsualProvider,
        ImageProvider = images ?? provider,
        VideoProvider = clips ?? provider,
    };
}
