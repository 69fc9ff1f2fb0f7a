using System.Text.Json.Nodes;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;

namespace Aivp.Simulator.ComfyUI;

/// <summary>Does a prompt's work: makes real files of the size, length and kind that its nodes say.</summary>
internal sealed class ComfyWorker(FileShelf files)
{
    public const string Input = "comfyui/input";
    public const string Output = "comfyui/output";

    /// <summary>The outputs by node, as the history has them.</summary>
    public async Task<JsonNode?> WorkAsync(SimJob job)
    {
        (string saver, JsonNode save) = job.Input.Where(node => ComfyNode.IsOutput(node.Value!["class_type"]!.ToString())).Select(node => (node.Key, node.Value!)).First();
        bool isVideo = save["class_type"]!.ToString() == "SaveVideo";
        JsonNode? sized = Inputs(job, "WanImageToVideo") ?? Inputs(job, "WanFirstLastFrameToVideo") ?? Inputs(job, "EmptyLatentImage") ?? Inputs(job, "ImageScale");
        byte[][] pictures = [.. job.Input.Where(node => node.Value!["class_type"]!.ToString() == "LoadImage").Select(node => files.Get($"{Input}/{node.Value!["inputs"]!["image"]}")!.Bytes)];
        (int width, int height) = sized is not null ? ((int)sized["width"]!, (int)sized["height"]!) : PictureWish.SizeOf(pictures[0]);
        double factor = Inputs(job, "ImageScaleBy") is JsonNode scaled ? 4 * (double)scaled["scale_by"]! : 1;
        byte[] bytes = await new PictureWish($"{job.Model}|{Inputs(job, "CLIPTextEncode")?["text"]}", width, height)
        {
            Seed = Inputs(job, "KSampler")?["seed"]?.GetValue<long>() ?? 1,
            Source = pictures.FirstOrDefault(),
            Last = isVideo && pictures.Length > 1 ? pictures[1] : null,
            Seconds = isVideo ? ((int)sized!["length"]! / (double)Inputs(job, "CreateVideo")!["fps"]!) : 0,
            Factor = factor,
        }.MakeAsync();
        string[] prefix = save["inputs"]!["filename_prefix"]!.ToString().Split('/');
        string name = $"{prefix[^1]}_00001_.{(isVideo ? "mp4" : "png")}";
        string folder = string.Join('/', prefix[..^1]);
        files.Put(folder.Length == 0 ? $"{Output}/{name}" : $"{Output}/{folder}/{name}", new(name, isVideo ? "video/mp4" : "image/png", bytes));
        return new JsonObject
        {
            [saver] = new JsonObject { ["images"] = new JsonArray(new JsonObject { ["filename"] = name, ["subfolder"] = folder, ["type"] = "output" }) },
        };
    }

    private static JsonNode? Inputs(SimJob job, string type) =>
        job.Input.FirstOrDefault(node => node.Value!["class_type"]!.ToString() == type).Value?["inputs"];
}
