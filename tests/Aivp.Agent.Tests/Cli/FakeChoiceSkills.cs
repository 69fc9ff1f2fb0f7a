using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Remembers what a person decided.</summary>
internal sealed class FakeChoiceSkills : IChoiceSkills
{
    public string? Asked { get; private set; }

    public Task<FrameReport> ChooseAsync(string project, string shot, int candidate, CancellationToken cancellationToken)
    {
        Asked = $"{project} {shot} {candidate}";
        return Task.FromResult(new FrameReport(FrameId.FromString("shot-02-ff"), ChoiceStatus.Accepted, candidate - 1, 0.62, 4, $"Candidate {candidate} of 4, chosen by hand."));
    }

    public Task<int> RateAsync(string project, string shot, int candidate, bool good, CancellationToken cancellationToken)
    {
        Asked = $"{project} {shot} {candidate} {good}";
        return Task.FromResult(7);
    }

    public Task<CalibrationReport> CalibrateAsync(string project, bool apply, CancellationToken cancellationToken)
    {
        Asked = $"{project} {apply}";
        return Task.FromResult(new CalibrationReport(23, 14, 2, 0.8, 0.81)
        {
            Suggested = 0.744,
            SuggestedAgreement = 0.905,
            Applied = apply,
            Judges = new Dictionary<string, JudgeAgreement> { ["local/1-faceres-photographic"] = new(21, 0.762, 0.91) },
            Models = new Dictionary<string, FlipRate> { ["google/gemini-2.5-flash"] = new(20, 0.25, 4, 1) },
        });
    }
}
