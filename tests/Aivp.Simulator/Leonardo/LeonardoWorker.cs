using System.Text.Json.Nodes;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;

namespace Aivp.Simulator.Leonardo;

/// <summary>Does a job's work: makes real files of the size, length and kind asked for.</summary>
internal sealed class LeonardoWorker(FileShelf files)
{
    public const string Host = "cdn.leonardo.ai";

    public async Task<JsonNode?> PicturesAsync(SimJob job)
    {
        JsonArray made = [];
        for (int i = 0; i < ((int?)job.Input["num_images"] ?? 4); i++)
        {
            JsonNode? reference = job.Input["init_image_id"] ?? (job.Input["controlnets"] as JsonArray)?[0]?["initImageId"];
            byte[] bytes = await Wish(job, (int?)job.Input["width"] ?? 1024, (int?)job.Input["height"] ?? 768, i, Upload(reference)).MakeAsync();
            made.Add(new JsonObject { ["id"] = $"{job.Id[..^2]}{i:x2}", ["url"] = Shelve(job, $"{i}.png", "image/png", bytes), ["nsfw"] = job.Outcome?.Body?.ToString() == "nsfw" });
        }

        return made;
    }

    public async Task<JsonNode?> ClipAsync(SimJob job)
    {
        int side = int.Parse((job.Input["resolution"]?.ToString() ?? "RESOLUTION_480")["RESOLUTION_".Length..], System.Globalization.CultureInfo.InvariantCulture);
        byte[] bytes = await (Wish(job, side * 16 / 9 / 2 * 2, side, 0, Upload(job.Input["imageId"])) with
        {
            Last = Upload(job.Input["endFrameImage"]?["id"]),
            Seconds = (double?)job.Input["duration"] ?? 5,
        }).MakeAsync();
        return new JsonArray(new JsonObject { ["id"] = $"{job.Id[..^2]}ff", ["motionMP4URL"] = Shelve(job, "clip.mp4", "video/mp4", bytes), ["nsfw"] = false });
    }

    public async Task<JsonNode?> UpscaleAsync(SimJob job)
    {
        byte[] source = Upload(job.Input["initImageId"]) ?? PngPicture.Of(job.Id, 64, 36);
        byte[] bytes = await (Wish(job, 64, 36, 0, source) with { Factor = (double?)job.Input["upscaleMultiplier"] ?? 1.5 }).MakeAsync();
        return Shelve(job, "large.png", "image/png", bytes);
    }

    private static PictureWish Wish(SimJob job, int width, int height, int index, byte[]? source) =>
        new($"{job.Model}|{job.Input["prompt"]}", width, height) { Seed = ((long?)job.Input["seed"] ?? 1) + index, Source = source };

    private byte[]? Upload(JsonNode? id) => id is null ? null : files.Get(LeonardoUploads.PathOf(id.ToString()))?.Bytes;

    private string Shelve(SimJob job, string name, string type, byte[] bytes)
    {
        string path = $"{Host}/users/u/generations/{job.Id}/{name}";
        files.Put(path, new(name, type, bytes));
        return $"{job.Origin}{path}";
    }
}
