namespace Aivp.Tools.Jobs;

/// <summary>Which model makes something, where it was left to us. It holds until it's replaced, so that whoever asks again is not sold the same by another.</summary>
/// <param name="Provider">Whose.</param>
/// <param name="Model">Its id.</param>
/// <param name="Reason">Why this one, in words.</param>
public sealed record ModelDecision(string Provider, string Model, string Reason);
