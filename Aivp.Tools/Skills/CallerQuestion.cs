namespace Aivp.Tools.Skills;

/// <summary>A question about pictures to the caller's own model.</summary>
/// <param name="Text">What is asked, with the form of the answer.</param>
/// <param name="Pictures">PNG files, shown in this order before the text.</param>
/// <param name="Key">The same for the same question about the same pictures: up to 40 letters, digits and hyphens.</param>
public sealed record CallerQuestion(string Text, IReadOnlyList<byte[]> Pictures, string Key)
{
    /// <summary>The most that may be answered, in tokens.</summary>
    public const int MostTokens = 2000;

    /// <summary>An answer that couldn't be read; null: it's asked for the first time.</summary>
    public string? Answer { get; init; }

    /// <summary>What is said about that answer.</summary>
    public string? Complaint { get; init; }

    /// <summary>0: the surest answer is wanted; more: another one may be.</summary>
    public double Temperature { get; init; }
}
