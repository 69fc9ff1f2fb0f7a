using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Keeps <c>contact-sheet.png</c> in step with the keyframes' logs.</summary>
internal sealed class ContactSheets(ContactSheet sheet)
{
    private const string Log = "contact-sheet";

    /// <summary>Draws the sheet anew when it would show something else.</summary>
    public async Task MakeAsync(Production production, CancellationToken cancellationToken)
    {
        SheetPage page = await PageAsync(production, cancellationToken);
        SheetLog? log = await production.Files.ReadAsync(ProjectPaths.ImageLog(Log), ProjectJson.Readable.SheetLog, cancellationToken);
        string inputHash = Fingerprint.Of(JsonSerializer.SerializeToNode(page, SheetJson.Default.SheetPage)!);
        if (page.Shots.Count == 0
            || await production.Files.StateAsync(ProjectPaths.ContactSheet, log, inputHash, cancellationToken) is FileState.UpToDate or FileState.UsersOwn)
        {
            return;
        }

        string temporary = AtomicFile.TemporaryFor(production.Files.Full(ProjectPaths.ContactSheet));
        try
        {
            SheetPage full = page with { Shots = [.. page.Shots.Select(shot => WithPaths(shot, production))] };
            await sheet.DrawAsync(full, temporary, production.Files.Full(ProjectPaths.ContactSheet), cancellationToken);
            SheetLog drawn = new()
            {
                File = ProjectPaths.ContactSheet,
                InputHash = inputHash,
                Sha256 = await Fingerprint.OfFileAsync(temporary, cancellationToken),
                ReplacesSha256 = await production.Files.Sha256Async(ProjectPaths.ContactSheet, cancellationToken),
            };
            await production.Files.WriteAsync(ProjectPaths.ImageLog(Log), drawn, ProjectJson.Readable.SheetLog, cancellationToken);
            AtomicFile.Commit(temporary, production.Files.Full(ProjectPaths.ContactSheet));
        }
        finally
        {
            AtomicFile.Discard(temporary);
        }
    }

    private static async Task<SheetPage> PageAsync(Production production, CancellationToken cancellationToken)
    {
        List<SheetShot> shots = [];
        List<FrameLog> logs = [];
        foreach (Shot shot in production.Storyboard.Shots)
        {
            List<SheetFrame> frames = [];
            decimal cost = 0;
            foreach (FrameId frame in shot.Frames.Where(frame => File.Exists(production.Files.Full(ProjectPaths.Frame(frame)))))
            {
                FrameLog? log = await production.Files.ReadAsync(ProjectPaths.ImageLog(frame.ToString()), ProjectJson.Readable.FrameLog, cancellationToken);
                bool ours = log is not null && await production.Files.Sha256Async(ProjectPaths.Frame(frame), cancellationToken) == log.Sha256;
                frames.Add(ours ? Frame(production, frame, log!) : Own(frame));
                if (log is not null)
                {
                    logs.Add(log);
                    cost += log.CostUsd;
                }
            }

            if (frames.Count > 0)
            {
                string[] facts =
                [
                    shot.Scene.Value,
                    $"{Words(shot.Camera.Framing)} shot, {Words(shot.Camera.Angle)}",
                    Text($"{shot.Duration.TotalSeconds:0.##} s, {shot.Variation.ToString().ToLowerInvariant()} variation"),
                    Text($"candidates ${cost:0.00##}"),
                ];
                shots.Add(new(shot.Id.ToString(), facts, shot.MotionText, frames));
            }
        }

        int review = logs.Count(log => log.Status != "completed");
        return new(
            production.Storyboard.Name,
            Text($"{logs.Count} keyframes: {logs.Count - review} accepted, {review} to review  ·  {logs.Sum(log => log.Candidates.Count)} candidates  ·  ${logs.Sum(log => log.CostUsd):0.00##}  ·  threshold {production.Threshold:0.00}  ·  seed {production.Options.Seed}  ·  {production.ImageModel.Id}"),
            shots);
    }

    private static SheetFrame Frame(Production production, FrameId frame, FrameLog log) => new(
        Name(frame),
        log.Status == "completed",
        log.Reason,
        [.. log.Candidates.Select((candidate, i) => new SheetCandidate(
            File.Exists(production.Files.Full(candidate.File)) ? candidate.File : i == log.Selected ? ProjectPaths.Frame(frame) : null,
            candidate.Score,
            candidate.Score >= log.Threshold,
            i == log.Selected,
            Remark(candidate))
        {
            Sha256 = candidate.Sha256,
        })]);

    private static SheetFrame Own(FrameId frame) =>
        new(Name(frame), true, "The user's own picture.", [new(ProjectPaths.Frame(frame), null, true, true, "")]);

    private static string Name(FrameId frame) => frame.Kind is FrameKind.First ? "first frame" : "last frame";

    private static string Remark(CandidateLog candidate) => candidate.Verdict?["defects"] is JsonArray defects
        ? string.Join(", ", defects.Select(defect => $"{defect?["kind"]?.GetValue<string>().Replace('_', ' ')} {defect?["character"]?.GetValue<string>()}".TrimEnd()))
        : "";

    private static SheetShot WithPaths(SheetShot shot, Production production) => shot with
    {
        Frames = [.. shot.Frames.Select(frame => frame with
        {
            Candidates = [.. frame.Candidates.Select(candidate => candidate with { Picture = candidate.Picture is null ? null : production.Files.Full(candidate.Picture) })],
        })],
    };

    // "MediumCloseUp" is "medium close up".
    private static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a sheet shows, for its hash.</summary>
[JsonSerializable(typeof(SheetPage))]
internal sealed partial class SheetJson : JsonSerializerContext;
