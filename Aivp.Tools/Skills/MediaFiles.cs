using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Skills;

/// <summary>Puts what was made under the name that was asked for, as the kind that the name says.</summary>
internal sealed class MediaFiles(IMediaEngine media, TimeProvider time)
{
    // In these folders a picture's facts are kept beside them, in metadata/.
    private static readonly string[] s_described = ["keyframes", "references"];

    private readonly HashSet<string> _taken = [];

    /// <summary>Copies a result out of the store, turned into another kind or cut where that's asked for.</summary>
    public async Task<MadeFile> PlaceAsync(MediaPlan plan, string result, int number, CancellationToken cancellationToken)
    {
        MediaKind kind = MediaKinds.OfFile(result);
        string destination = Reserve(plan, number, kind);
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        MediaInfo info = await media.ProbeAsync(result, cancellationToken);
        string[]? arguments = Arguments(plan, kind, result, info);
        if (arguments is null)
        {
            await CopyAsync(result, destination, cancellationToken);
        }
        else
        {
            info = await media.RenderAsync(arguments, destination, cancellationToken);
        }

        return new(destination, MediaKinds.OfFile(destination).MediaType(), info.Size.Width, info.Size.Height)
        {
            Duration = info.Duration?.TotalSeconds,
        };
    }

    /// <summary>Writes a picture's facts into <c>metadata/</c>, where the project is laid out that way; after the picture, so that they never speak of one that isn't there.</summary>
    public async Task DescribeAsync(MediaPlan plan, MadeFile made, JobResult result, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(made.File)!;
        if (plan.Kind is not ResultKind.Picture || !s_described.Contains(Path.GetFileName(folder)))
        {
            return;
        }

        JsonObject facts = new()
        {
            ["file"] = $"{Path.GetFileName(folder)}/{Path.GetFileName(made.File)}",
            ["provider"] = plan.Vendor.Name,
            ["model"] = plan.Quote.Model,
            ["prompt"] = plan.Order.Prompt,
            ["negative_prompt"] = plan.Order.NegativePrompt,
            ["seed"] = made.Seed,
            ["width"] = made.Width,
            ["height"] = made.Height,
            ["parameters"] = plan.Quote.Input?.DeepClone(),
            ["request_id"] = result.Job.RequestId,
            ["job"] = result.Job.Id.ToString(),
            ["cost_usd"] = result.Job.ChargedUsd,
            ["sha256"] = await Fingerprint.OfFileAsync(made.File, cancellationToken),
            ["timestamp"] = time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };
        string file = Path.Combine(Path.GetDirectoryName(folder)!, "metadata", $"{Path.GetFileNameWithoutExtension(made.File)}.json");
        await AtomicFile.WriteAsync(file, facts.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n", cancellationToken);
    }

    /// <summary>Several pieces come at the same time, and each needs a name of its own.</summary>
    private string Reserve(MediaPlan plan, int number, MediaKind kind)
    {
        lock (_taken)
        {
            string file = plan.Outputs.Place(number, plan.Pieces.Count, kind, _taken);
            _taken.Add(file);
            return file;
        }
    }

    /// <summary>What ffmpeg has to do; null: nothing.</summary>
    private static string[]? Arguments(MediaPlan plan, MediaKind kind, string result, MediaInfo info)
    {
        bool convert = plan.Outputs.Wanted is MediaKind wanted && wanted != kind;
        if (plan.Kind is ResultKind.Picture)
        {
            return convert ? ["-i", result, "-frames:v", "1"] : null;
        }

        // A model that makes only 5 or 10 s made 10 of the 7 that were wanted.
        TimeSpan? cut = plan.Duration is TimeSpan asked && info.Duration > asked + TimeSpan.FromSeconds(0.2) ? asked : null;
        return convert || cut is not null
            ?
            [
                "-i", result,
                .. cut is TimeSpan length ? (string[])["-t", length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)] : [],
                "-c:v", "libx264", "-crf", "16", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart",
            ]
            : null;
    }

    private static async Task CopyAsync(string source, string destination, CancellationToken cancellationToken)
    {
        string temporary = AtomicFile.TemporaryFor(destination);
        try
        {
            await using (FileStream from = File.OpenRead(source))
            await using (FileStream to = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await from.CopyToAsync(to, cancellationToken);
            }

            AtomicFile.Commit(temporary, destination);
        }
        finally
        {
            AtomicFile.Discard(temporary);
        }
    }
}
