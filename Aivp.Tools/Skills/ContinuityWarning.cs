using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>A state that changes at a cut, or within a shot, without the storyboard saying so.</summary>
/// <param name="State"><c>outfit</c>, <c>props</c>, <c>injuries</c>, <c>screen_side</c>, <c>time_of_day</c> or <c>weather</c>.</param>
/// <param name="From">The frame before.</param>
/// <param name="To">The frame after.</param>
/// <param name="Character">Whom it concerns; null: the place.</param>
/// <param name="Where">The shot that would have to say it.</param>
/// <param name="Message">What changes from what to what.</param>
public sealed record ContinuityWarning(string State, string From, string To, string? Character, SourceLine Where, string Message);
