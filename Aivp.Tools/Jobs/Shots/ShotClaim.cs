namespace Aivp.Tools.Jobs.Shots;

/// <summary>The right to say what came of a piece of work. Void as soon as somebody else has taken it.</summary>
internal sealed record ShotClaim(string Id, long Epoch);
