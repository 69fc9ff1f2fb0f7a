namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>What came of a question.</summary>
/// <param name="Answer">Null: none that can be read.</param>
/// <param name="CostUsd">What it cost, mending included; 0 where it was asked before.</param>
/// <param name="Problem">Why there is no answer.</param>
internal sealed record Heard<T>(T? Answer, decimal CostUsd, string? Problem)
    where T : class;
