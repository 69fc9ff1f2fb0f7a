namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>The better of two pictures.</summary>
/// <param name="Better">1 or 2; 0: neither.</param>
/// <param name="Evidence">What was seen.</param>
internal sealed record PairAnswer(int Better, string Evidence)
{
    /// <summary>What is wrong with it; null: nothing.</summary>
    public string? Problem() => Better is >= 0 and <= 2 ? null : $"\"better\" is {Better} and must be 0, 1 or 2.";
}
