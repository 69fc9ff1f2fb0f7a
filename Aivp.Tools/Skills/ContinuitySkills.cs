using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Planning.Continuity;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>The continuity skill over the storyboard.</summary>
internal sealed class ContinuitySkills(StoryboardReader reader) : IContinuitySkills
{
    public async Task<ContinuityReport> ContinuityAsync(string project, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        StateLedger ledger = StateLedger.Of(reading.Storyboard ?? throw new ProjectException(reading.Findings));
        return new(
            project,
            [.. ledger.Frames.SelectMany(frame => States(frame))],
            [.. ContinuityRules.Check(ledger).Select(broken => new ContinuityWarning(
                broken.State, broken.From.Frame.ToString(), broken.To.Frame.ToString(), broken.Character?.ToString(), broken.To.Shot.Source, broken.Message))]);
    }

    private static IEnumerable<ContinuityState> States(FrameState frame) => frame.People.Count == 0
        ? [Row(frame, null)]
        : frame.People.Select(person => Row(frame, person));

    private static ContinuityState Row(FrameState frame, PersonState? person) => new(frame.Frame.ToString(), frame.Shot.Id.ToString(), frame.Shot.Scene.ToString(), person?.Character.Id.ToString())
    {
        Outfit = person?.Outfit,
        Props = person?.Props ?? [],
        Injuries = person?.Injuries ?? [],
        Side = person?.Side,
        TimeOfDay = frame.TimeOfDay,
        Weather = frame.Weather,
    };
}
