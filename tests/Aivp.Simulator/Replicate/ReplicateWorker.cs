using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Simulator.Catalog;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;

namespace Aivp.Simulator.Replicate;

/// <summary>Does a prediction's work: makes real files of the size, length and kind asked for.</summary>
internal sealed class ReplicateWorker(FileShelf files)
{
    public const string Host = "replicate.delivery";

    public async Task<JsonNode?> WorkAsync(CatalogModel? model, SimJob job)
    {
        byte[]? first = model?.Texts(job.Input, "picture", "first_frame").Select(files.Behind).FirstOrDefault(file => file is not null)?.Bytes;
        byte[]? last = model?.Texts(job.Input, "last_frame").Select(files.Behind).FirstOrDefault(file => file is not null)?.Bytes;
        bool isVideo = model?.MakesVideo is true;
        string ratio = model?.Value(job.Input, "aspect_ratio")?.ToString() is string given && given.Contains(':', StringComparison.Ordinal) ? given : "1:1";
        (int width, int height) = isVideo ? PictureWish.OfRatio(model?.Value(job.Input, "aspect_ratio")?.ToString() ?? "16:9", 480)
            : first is not null && ratio == "1:1" ? PictureWish.SizeOf(first)
            : PictureWish.OfRatio(ratio);
        string format = isVideo ? "mp4" : job.Input["output_format"]?.ToString() ?? "webp";
        int count = int.Parse(model?.Value(job.Input, "count")?.ToString() ?? "1", CultureInfo.InvariantCulture);
        JsonArray made = [];
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = await new PictureWish($"{job.Model}|{job.Input["prompt"]}", width, height)
            {
                Seed = (job.Input["seed"]?.GetValue<long>() ?? 1) + i,
                Source = first,
                Last = last,
                Seconds = isVideo ? double.Parse(model!.Value(job.Input, "duration")?.ToString() ?? "5", CultureInfo.InvariantCulture) : 0,
                Factor = model?.Tasks.Contains("upscale_image") is true ? 2 : 1,
                Format = isVideo ? "png" : format,
            }.MakeAsync();
            string path = $"{Host}/xezq/{job.Id}/out-{i}.{format}";
            files.Put(path, new($"out-{i}.{format}", isVideo ? "video/mp4" : $"image/{format}", bytes));
            made.Add($"{job.Origin}{path}");
        }

        // Models differ: some answer with one address, some with a list.
        return isVideo || model?.Value(job.Input, "count") is null ? made[0]!.DeepClone() : made;
    }
}
