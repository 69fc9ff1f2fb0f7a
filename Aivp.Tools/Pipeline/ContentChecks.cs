using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Whether a film is the storyboard's: every shot there, in its order, as long as it should be, with time for what is said, and with people who are who they should be.</summary>
internal static class ContentChecks
{
    private const double MostOffShot = 0.2;

    // Nobody minds a breath.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(0.25);

    /// <summary>All of them, by name.</summary>
    /// <param name="storyboard">The project.</param>
    /// <param name="film">What is known of the film; null: it isn't ours.</param>
    /// <param name="facts">What is known of each shot, in story order.</param>
    public static IEnumerable<(string Name, FilmCheck Check)> Of(Storyboard storyboard, FilmLog? film, IReadOnlyList<ShotFacts> facts)
    {
        int count = storyboard.Shots.Count;
        string[] missing = [.. facts.Where(fact => fact.Clip is null).Select(fact => fact.Shot.Id.ToString())];
        yield return ("clips_present", List(missing, FilmVerdict.Fail, $"{count - missing.Length} of {count}", "every shot's clip", "There's no clip of shot"));
        if (film is not { Timeline.Count: > 0 })
        {
            string why = film is null ? "The film isn't one that 'aivp assemble' or 'aivp produce' made, so it isn't known which shot is where." : "An earlier version made the film; put it together again to have this checked.";
            yield return ("shots_present", new(FilmVerdict.Warn, "not known", $"all {count}", why));
        }
        else
        {
            HashSet<string> shown = [.. film.Timeline.Select(place => place.Shot)];
            string[] left = [.. storyboard.Shots.Select(shot => shot.Id.ToString()).Where(id => !shown.Contains(id))];
            yield return ("shots_present", List(left, FilmVerdict.Fail, $"{count - left.Length} of {count}", $"all {count}", "The film doesn't show shot"));
            string[] order = [.. film.Timeline.Select(place => place.Shot)];
            bool isInOrder = order.SequenceEqual(storyboard.Shots.Select(shot => shot.Id.ToString()).Where(shown.Contains));
            yield return ("shots_order", isInOrder
                ? new(FilmVerdict.Pass, "story order", "story order")
                : new(FilmVerdict.Fail, string.Join(", ", order), "story order", "The storyboard's order has changed since; put the film together again with: aivp assemble."));
            string[] stale = [.. facts.Where(fact => fact.IsNewer).Select(fact => fact.Shot.Id.ToString())];
            yield return ("up_to_date", List(stale, FilmVerdict.Fail, stale.Length == 0 ? "yes" : "no", "made from the clips that are there", "The film shows an older clip of shot"));
        }

        string[] odd = [.. facts.Where(fact => fact.Clip?.Duration is { } held && held < fact.Length * (1 - MostOffShot)).Select(fact => string.Create(
            CultureInfo.InvariantCulture, $"{fact.Shot.Id} ({fact.Clip!.Duration!.Value.TotalSeconds:0.#} s instead of {fact.Length.TotalSeconds:0.#})"))];
        yield return ("shot_lengths", List(odd, FilmVerdict.Fail, odd.Length == 0 ? "as planned" : $"{odd.Length} off", "within 20 % of the storyboard's", "Too short is shot"));
        string[] hurried = [.. facts.Where(fact => Overrun(fact) > s_grace).Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Shot.Id} (by {Overrun(fact).TotalSeconds:0.0} s)"))];
        yield return ("dialogue_fits", List(hurried, FilmVerdict.Warn, hurried.Length == 0 ? "yes" : $"{hurried.Length} don't", "said calmly within the shot", "What is said is longer than its time in shot"));
        string[] brief = [.. facts.Where(fact => Cues(fact).Any(cue => cue.End - cue.Start < SubtitleTiming.Shortest - s_grace)).Select(fact => fact.Shot.Id.ToString())];
        yield return ("subtitles", List(brief, FilmVerdict.Warn, brief.Length == 0 ? "readable" : $"{brief.Length} too short", "1.5 s or longer each", "Subtitles are gone too soon in shot"));
        string[] doubtful = [.. facts.SelectMany(fact => fact.Frames).Where(frame => frame.Status == "needs_review").Select(frame => frame.Id)];
        yield return ("keyframes", List(doubtful, FilmVerdict.Warn, doubtful.Length == 0 ? "all accepted" : $"{doubtful.Length} need review", "accepted by the judges or by you", "A person must look at keyframe"));
        string[] drifted = [.. facts.Where(fact => fact.GateRemark is not null).Select(fact => $"{fact.Shot.Id} ({fact.GateRemark})")];
        yield return ("clips", List(drifted, FilmVerdict.Warn, drifted.Length == 0 ? "nothing found" : $"{drifted.Length} need review", "people stay who they are", "A person must look at the clip of shot"));
    }

    /// <summary>How much longer it takes to say what is said than there is time for.</summary>
    public static TimeSpan Overrun(ShotFacts fact)
    {
        IReadOnlyList<DialogueLine> lines = DialogueLine.Read(fact.Shot.Audio.Dialogue);
        return lines.Count == 0 ? TimeSpan.Zero : SubtitleTiming.Begins(fact.Shot.Clip.AudioSync) + lines.Aggregate(TimeSpan.Zero, (sum, line) => sum + line.SpeakingTime) - fact.Length;
    }

    /// <summary>What the gate says of a clip, from its log: in whatever detail it says it.</summary>
    /// <returns>Null: nothing is wrong, or nobody looked.</returns>
    public static string? GateRemark(JsonNode? log)
    {
        JsonNode? verdict = log?["gate"] ?? log?["verdict"];
        bool isBad = log?["status"]?.ToString() is "needs_review";
        string[] faults = verdict?["faults"] is JsonArray found ? [.. found.Select(fault => fault?["reason"]?.ToString()).OfType<string>().Distinct()] : [];
        return !isBad ? null : faults.Length > 0 ? string.Join("; ", faults) : verdict?["reason"]?.ToString() ?? log?["reason"]?.ToString() ?? "its gate says so";
    }

    private static IEnumerable<SubtitleCue> Cues(ShotFacts fact) =>
        SubtitleTiming.Of(DialogueLine.Read(fact.Shot.Audio.Dialogue), fact.Shot.Clip.AudioSync, TimeSpan.Zero, fact.Length);

    private static FilmCheck List(string[] bad, FilmVerdict otherwise, string value, string expected, string message) =>
        bad.Length == 0 ? new(FilmVerdict.Pass, value, expected) : new(otherwise, value, expected, $"{message} {string.Join(", ", bad)}.");
}
