namespace Aivp.Tools.Storyboards.Files.Shots;

/// <summary>Which id goes with which file: <c>1.2</c> in the texts is <c>shot-02</c> on disk.</summary>
internal sealed class ShotNames(IReadOnlyDictionary<string, ShotId> idsBySlug)
{
    public static ShotNames None { get; } = new(new Dictionary<string, ShotId>());

    /// <summary>The frame that a file name such as <c>shot-02-ff</c> stands for.</summary>
    public (ShotId Shot, FrameKind Kind)? Frame(string stem)
    {
        if (stem.Length < 4 || stem[^3..].ToLowerInvariant() is not ("-ff" or "-lf") || !idsBySlug.TryGetValue(stem[..^3], out ShotId id))
        {
            return null;
        }

        return (id, stem.EndsWith("ff", StringComparison.OrdinalIgnoreCase) ? FrameKind.First : FrameKind.Last);
    }
}
