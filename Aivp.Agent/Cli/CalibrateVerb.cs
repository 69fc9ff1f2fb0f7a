using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp calibrate DIR [--apply]</c></summary>
internal sealed class CalibrateVerb : Command
{
    public CalibrateVerb(VerbHost host)
        : base("calibrate", "Says how the judges agree with your ratings and which threshold would agree best; with --apply the project keeps it.")
    {
        Argument<string> project = SharedOptions.Project();
        Option<bool> apply = new("--apply") { Description = "Keep the suggested threshold for this project." };
        Option<bool> json = SharedOptions.Json();
        Add(project);
        Add(apply);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            CalibrationReport report = await services.GetRequiredService<IChoiceSkills>().CalibrateAsync(
                parsed.GetRequiredValue(project), parsed.GetValue(apply), cancellationToken);
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.CalibrationReport));
                return ExitCode.Done;
            }

            foreach (string line in Lines(report))
            {
                host.Terminal.Output.WriteLine(line);
            }

            return ExitCode.Done;
        }));
    }

    private static IEnumerable<string> Lines(CalibrationReport report)
    {
        yield return Text($"rated      {report.Rated}: {report.Good} up, {report.Rated - report.Good} down{(report.Unscored > 0 ? $"; {report.Unscored} of them no judge scored" : "")}");
        if (report.Agreement is { } agreement)
        {
            yield return Text($"threshold  {report.Threshold:0.00#}, agrees with {agreement:P0} of your ratings");
        }

        yield return report.Suggested is not { } suggested
            ? "suggested  nothing: too few ratings of either kind. Rate some more with aivp rate SHOT CANDIDATE up|down."
            : Text($"suggested  {suggested:0.00#}, agrees with {report.SuggestedAgreement:P0}{(report.Applied ? "; it's the project's from now on" : "; --apply keeps it")}");
        foreach ((string judge, JudgeAgreement said) in report.Judges)
        {
            yield return Text($"judge      {judge}: on your side in {said.Agreement:P0} of {said.Scored}{(said.Order is { } order ? $", prefers the better in {order:P0}" : "")}");
        }

        foreach ((string model, FlipRate flips) in report.Models)
        {
            yield return Text($"model      {model}: turned round in {flips.Rate:P0} of {flips.Pairs} pairs ({flips.PreferredFirst} for the first place, {flips.PreferredSecond} for the second)");
        }
    }

    // Percentages without the space that the invariant culture puts before the sign.
    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Replace(" %", "%", StringComparison.Ordinal);
}
