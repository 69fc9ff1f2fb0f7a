namespace Aivp.Tools.Pipeline;

/// <summary>A clip's outcome.</summary>
/// <param name="Shot">For example <c>shot-02</c>.</param>
/// <param name="Status">Accepted or in need of review.</param>
/// <param name="Score">Of its worst stretch or its last frame; null: unscored.</param>
/// <param name="Takes">How often the shot was animated.</param>
/// <param name="Reason">What is wrong, from when to when, or that nothing is.</param>
public sealed record ClipReport(string Shot, ChoiceStatus Status, double? Score, int Takes, string Reason);
