using System.Text.Json.Nodes;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>
/// Puts what a lip-sync tool needs of each talking shot into a folder: the clip, what is said when and by whom, and the speaker's portrait. What the tool
/// makes goes there as <c>synced.mp4</c>, and the next film shows it.
/// </summary>
internal sealed class FilmHandoff(IMediaEngine media)
{
    private static readonly System.Text.Json.JsonSerializerOptions s_readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the folder.</summary>
    /// <returns>The files, relative to the project; none where nobody speaks.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(Storyboard storyboard, FilmCut cut, FilmDraft draft, CancellationToken cancellationToken)
    {
        ProjectLogs files = new(storyboard.Folder);
        List<string> written = [];
        JsonArray shots = [];
        for (int i = 0; i < cut.Clips.Count; i++)
        {
            FilmPlace place = draft.Layout.Places[i];
            if (cut.Clips[i].Name is string name && storyboard.Shot(ShotId.FromString(name)) is { } shot && DialogueLine.Read(shot.Audio.Dialogue) is { Count: > 0 } lines)
            {
                shots.Add(await ShotAsync(shot, lines, place, draft.Format.Rate));
            }
        }

        if (shots.Count == 0)
        {
            return [];
        }

        string list = $"{ProjectPaths.Handoff}/handoff.json";
        JsonObject handoff = new() { ["project"] = storyboard.Name, ["fps"] = draft.Format.FramesPerSecond, ["shots"] = shots };
        await AtomicFile.WriteAsync(files.Full(list), handoff.ToJsonString(s_readable) + "\n", cancellationToken);
        return [list, .. written];

        async Task<JsonNode> ShotAsync(Shot shot, IReadOnlyList<DialogueLine> lines, FilmPlace place, double rate)
        {
            string folder = $"{ProjectPaths.Handoff}/{shot.Slug}", clip = $"{folder}/clip.mp4";
            await files.PlaceAsync(files.Full(ProjectPaths.Clip(shot.Slug)), clip, cancellationToken);
            written.Add(clip);
            string? sound = null;
            if ((await media.ProbeAsync(files.Full(clip), cancellationToken)).AudioCodec is not null)
            {
                sound = $"{folder}/sound.wav";
                await media.RenderAsync(["-i", files.Full(clip), "-map", "0:a:0", "-c:a", "pcm_s16le", "-ar", "48000"], files.Full(sound), cancellationToken);
                written.Add(sound);
            }

            SubtitleCue[] cues = [.. SubtitleTiming.Of(lines, shot.Clip.AudioSync, TimeSpan.Zero, TimeSpan.FromSeconds(place.Frames / rate))];
            return new JsonObject
            {
                ["shot"] = shot.Id.ToString(),
                ["clip"] = clip,
                ["sound"] = sound,
                ["keyframe"] = ProjectPaths.Frame(shot.Frames[0]),
                ["film_start"] = Math.Round(place.Start / rate, 3),
                ["duration"] = Math.Round(place.Frames / rate, 3),
                ["put_result_in"] = ProjectPaths.SyncedClip(shot.Slug),
                ["lines"] = new JsonArray([.. lines.Zip(cues, (line, cue) => Line(shot, line, cue))]),
            };
        }

        JsonObject Line(Shot shot, DialogueLine line, SubtitleCue cue)
        {
            CharacterId? who = line.Speaker is string speaker && shot.Cast.Any(member => member.Character == CharacterId.Of(speaker)) ? CharacterId.Of(speaker) : null;
            string? portrait = who is { } character ? ProjectPaths.Portrait(character, PortraitView.Front) : null;
            return new()
            {
                ["speaker"] = line.Speaker,
                ["tone"] = line.Tone,
                ["text"] = line.Text,
                ["start"] = Math.Round(cue.Start.TotalSeconds, 3),
                ["end"] = Math.Round(cue.End.TotalSeconds, 3),
                ["seen"] = who is { } seen && shot.Cast.First(member => member.Character == seen).First is { Visible: true, Facing: not Facing.Away },
                ["portrait"] = portrait is not null && File.Exists(files.Full(portrait)) ? portrait : null,
            };
        }
    }
}
