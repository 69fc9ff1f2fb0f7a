using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>A reference picture that doesn't show whom the front view shows.</summary>
/// <param name="View">Which.</param>
/// <param name="Message">What is wrong with it, for a person.</param>
internal sealed record SheetDoubt(PortraitView View, string Message);
