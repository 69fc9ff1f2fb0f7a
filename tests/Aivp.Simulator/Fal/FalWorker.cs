using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Media;

namespace Aivp.Simulator.Fal;

/// <summary>Does a job's work: checks its input as the model would, makes real files of the size, length and kind asked for.</summary>
internal sealed class FalWorker(FileShelf files)
{
    /// <summary>Body of an outcome that isn't a failure: the safety checker's black picture.</summary>
    public const string BlackPicture = "black_picture";

    public async Task<FalResult> WorkAsync(FalJob job)
    {
        if (job.CancelRequested)
        {
            return new(400, new JsonObject { ["detail"] = "Request was cancelled" }, 0);
        }

        if (job.Outcome is Fault { Body: not JsonValue } failure)
        {
            return new(failure.Status, failure.Body?.DeepClone() ?? new JsonObject(), 0) { Headers = failure.Headers };
        }

        if (FalInput.Check(job.Model, job.Input) is { Count: > 0 } details)
        {
            return new(422, new JsonObject { ["detail"] = details }, 0);
        }

        if (Inputs(job, "url").FirstOrDefault(url => files.Behind(url) is null && url.StartsWith(job.Origin, StringComparison.Ordinal)) is string gone)
        {
            return new(422, Invalid("file_download_error", $"Failed to download the file: {gone}"), 0);
        }

        return job.Model.MakesVideo ? await VideoAsync(job) : await PicturesAsync(job);
    }

    /// <summary>A problem in fal's form.</summary>
    public static JsonObject Invalid(string type, string message) => new()
    {
        ["detail"] = new JsonArray(new JsonObject
        {
            ["loc"] = new JsonArray("body", "prompt"),
            ["msg"] = message,
            ["type"] = type,
            ["url"] = $"https://docs.fal.ai/errors#{type}",
            ["input"] = new JsonObject(),
        }),
    };

    private async Task<FalResult> PicturesAsync(FalJob job)
    {
        bool black = job.Outcome?.Body?.ToString() == BlackPicture;
        int count = int.Parse(job.Model.Text(job.Input, "num_images") ?? "1", CultureInfo.InvariantCulture);
        (int width, int height) = FalSize.OfPicture(job.Model, job.Input);
        string format = (job.Model.Text(job.Input, "output_format") ?? "png") switch { "jpg" => "jpeg", string other => other };
        byte[]? source = Inputs(job, "url").Select(files.Behind).FirstOrDefault(file => file is not null)?.Bytes;
        long seed = Seed(job);
        JsonArray pictures = [];
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = black ? PngPicture.Black(width, height)
                : job.Model.Tasks.Contains("upscale_image") && source is not null ? await Studio.UpscaleAsync(source, Factor(job), "png", CancellationToken.None)
                : source is not null ? await Studio.EditAsync(source, width, height, (int)((seed + i) % 24), "png", CancellationToken.None)
                : PngPicture.Of($"{job.Model.Id}|{job.Input["prompt"]}|{seed + i}", width, height);
            (width, height) = FalSize.OfPng(bytes);
            if (format != "png")
            {
                bytes = await Studio.ConvertAsync(bytes, format, CancellationToken.None);
            }

            JsonObject file = Shelve(job, i, format == "jpeg" ? "jpg" : format, $"image/{format}", bytes);
            (file["width"], file["height"]) = (width, height);
            pictures.Add(file);
        }

        decimal units = FalSize.Billed(job.Model, job.Input, width, height, count, 0);
        return new(200, Output(job, seed, black, pictures), units);
    }

    private async Task<FalResult> VideoAsync(FalJob job)
    {
        double seconds = FalSize.Seconds(job.Model, job.Input);
        byte[]? first = Source(job, "image_url", "start_image_url", "first_frame_url") ?? Inputs(job, "url").Select(files.Behind).FirstOrDefault(IsPicture)?.Bytes;
        (int width, int height) = FalSize.OfClip(job.Model, job.Input, first);
        bool audio = bool.Parse(job.Model.Text(job.Input, "generate_audio") ?? "false");
        byte[] bytes = Source(job, "video_url") is byte[] clip
            ? await Studio.RestyleAsync(clip, (int)(Seed(job) % 24), CancellationToken.None)
            : await Studio.ClipAsync(
                first ?? PngPicture.Of($"{job.Model.Id}|{job.Input["prompt"]}|{Seed(job)}", width, height),
                Source(job, "end_image_url", "tail_image_url", "last_frame_url"), width, height, seconds, audio, CancellationToken.None);
        JsonObject file = Shelve(job, 0, "mp4", "video/mp4", bytes);
        return new(200, Output(job, Seed(job), false, file), FalSize.Billed(job.Model, job.Input, width, height, 1, seconds));
    }

    private static JsonObject Output(FalJob job, long seed, bool black, JsonNode files)
    {
        JsonObject output = [];
        foreach (string name in job.Model.Outputs)
        {
            output[name] = name switch
            {
                "images" => files.DeepClone(),
                "image" => (files as JsonArray)?[0]?.DeepClone(),
                "video" => files.DeepClone(),
                "seed" => seed,
                "prompt" or "actual_prompt" => job.Input["prompt"]?.DeepClone(),
                "has_nsfw_concepts" => new JsonArray([.. Enumerable.Repeat(0, (files as JsonArray)?.Count ?? 1).Select(_ => JsonValue.Create(black))]),
                "timings" => new JsonObject { ["inference"] = 0.3 },
                "description" => "",
                _ => null,
            };
        }

        return output;
    }

    private JsonObject Shelve(FalJob job, int index, string ending, string contentType, byte[] bytes)
    {
        string name = $"{job.Id[..8]}_{index}.{ending}";
        string path = $"v3b.fal.media/files/b/{job.Id}/{name}";
        files.Put(path, new(name, contentType, bytes));
        return new() { ["url"] = $"{job.Origin}{path}", ["content_type"] = contentType, ["file_name"] = name, ["file_size"] = bytes.Length };
    }

    /// <summary>Every file the input names, in the parameters' order.</summary>
    private static IEnumerable<string> Inputs(FalJob job, string type) => job.Model.Parameters
        .Where(parameter => parameter.Type.StartsWith(type, StringComparison.Ordinal))
        .SelectMany(parameter => job.Input[parameter.Name] switch
        {
            JsonArray many => many.Select(one => one!.ToString()),
            JsonNode one => [one.ToString()],
            null => [],
        });

    private byte[]? Source(FalJob job, params string[] names) =>
        names.Select(name => files.Behind(job.Input[name]?.ToString())).FirstOrDefault(file => file is not null)?.Bytes;

    private static bool IsPicture(ShelvedFile? file) => file?.ContentType.StartsWith("image/", StringComparison.Ordinal) is true;

    private static double Factor(FalJob job) => double.Parse(
        job.Model.Text(job.Input, "upscale_factor") ?? job.Model.Text(job.Input, "scale_factor") ?? job.Model.Text(job.Input, "scale") ?? "2",
        CultureInfo.InvariantCulture);

    private static long Seed(FalJob job) => job.Input["seed"]?.GetValue<long>() ?? Convert.ToInt32(job.Id[..6], 16);
}
