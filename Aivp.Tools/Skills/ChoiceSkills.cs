using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Skills;

/// <summary>A person's decisions over the project's files.</summary>
internal sealed class ChoiceSkills(StoryboardReader reader, TimeProvider time) : IChoiceSkills
{
    public async Task<FrameReport> ChooseAsync(string project, string shot, int candidate, CancellationToken cancellationToken)
    {
        FrameId frame = await FrameAsync(project, shot, cancellationToken);
        using RunLock run = RunLock.Enter(Path.GetFullPath(project));
        return await new HandChoices(Path.GetFullPath(project), time).ChooseAsync(frame, candidate, cancellationToken);
    }

    public async Task<int> RateAsync(string project, string shot, int candidate, bool good, CancellationToken cancellationToken)
    {
        FrameId frame = await FrameAsync(project, shot, cancellationToken);
        return await new HandChoices(Path.GetFullPath(project), time).RateAsync(frame, candidate, good, cancellationToken);
    }

    public async Task<CalibrationReport> CalibrateAsync(string project, bool apply, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(project, ProjectPaths.Shots)))
        {
            throw new SkillArgumentException("project", $"there is no {ProjectPaths.Shots} in {project}; name a project's folder.");
        }

        CalibrationReport report = await new ProjectCalibration(Path.GetFullPath(project), time).MeasureAsync(apply, cancellationToken);
        return apply && !report.Applied
            ? throw new SkillArgumentException("apply", string.Create(
                CultureInfo.InvariantCulture, $"{report.Good} good and {report.Rated - report.Good} bad ratings are too few: rate {ProjectCalibration.FewestOfAKind} of each that a judge scored, with `aivp rate`."))
            : report;
    }

    private async Task<FrameId> FrameAsync(string project, string shot, CancellationToken cancellationToken)
    {
        StoryboardReading reading = await reader.ReadAsync(project, cancellationToken);
        Storyboard storyboard = reading.Storyboard ?? throw new ProjectException(reading.Findings);
        FrameId[] frames = [.. storyboard.Shots.SelectMany(known => known.Frames)];
        Shot? named = storyboard.Shots.FirstOrDefault(known => known.Slug == shot || known.Id.ToString() == shot);
        FrameId? found = named is not null ? named.Frames[0] : frames.Where(frame => frame.ToString() == shot).Select(frame => (FrameId?)frame).FirstOrDefault();
        return found ?? throw new SkillArgumentException(
            "shot", $"there is no shot {shot}; {NearestName.Hint(shot, [.. storyboard.Shots.Select(known => known.Id.ToString()), .. frames.Select(frame => frame.ToString())])}");
    }
}
