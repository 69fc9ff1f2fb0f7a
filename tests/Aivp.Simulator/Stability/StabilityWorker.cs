using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Simulator.Catalog;
using Aivp.Simulator.Jobs;
using Aivp.Simulator.Media;

namespace Aivp.Simulator.Stability;

/// <summary>Checks a form as Stability does, and makes a real picture.</summary>
internal static class StabilityWorker
{
    /// <summary>What's wrong with a form; null: nothing.</summary>
    public static string? Problem(CatalogModel model, JsonObject input, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (CatalogParameter parameter in model.Parameters)
        {
            bool isFile = parameter.Type == "url";
            if (parameter.Required && !input.ContainsKey(parameter.Name))
            {
                return $"{parameter.Name}: is required";
            }

            if (input[parameter.Name]?.ToString() is not string text)
            {
                continue;
            }

            if (isFile != files.ContainsKey(parameter.Name))
            {
                return $"{parameter.Name}: must {(isFile ? "" : "not ")}be a file";
            }

            if (!isFile && parameter.Values is not null && !parameter.Values.Any(value => value!.ToString() == text))
            {
                return $"{parameter.Name}: must be one of {parameter.Values.ToJsonString()}";
            }

            if (parameter.Type == "number" && !(decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal number) && !(number < parameter.Minimum) && !(number > parameter.Maximum)))
            {
                return $"{parameter.Name}: must be {parameter.Minimum} to {parameter.Maximum}";
            }
        }

        bool isStableDiffusion3 = model.Id.StartsWith("sd3", StringComparison.Ordinal);
        return files.ContainsKey("image") && model.Parameters.Any(parameter => parameter.Name == "strength") && !input.ContainsKey("strength") ? "strength: is required"
            : isStableDiffusion3 && files.ContainsKey("image") && input["mode"]?.ToString() != "image-to-image" ? "mode: must be image-to-image"
            : input.Select(field => field.Key).FirstOrDefault(name => model.Parameters.All(parameter => parameter.Name != name) && !(isStableDiffusion3 && name is "model" or "mode")) is string unknown ? $"{unknown}: is not allowed"
            : null;
    }

    public static async Task<JsonNode?> WorkAsync(CatalogModel model, SimJob job, IReadOnlyDictionary<string, byte[]> files)
    {
        byte[]? source = model.Parameters.Where(parameter => parameter.Role == "picture").Select(parameter => files.GetValueOrDefault(parameter.Name)).FirstOrDefault(file => file is not null);
        bool isUpscale = model.Tasks.Contains("upscale_image");
        (int width, int height) = source is not null && !job.Input.ContainsKey("aspect_ratio") ? PictureWish.SizeOf(source) : PictureWish.OfRatio(job.Input["aspect_ratio"]?.ToString());
        long seed = long.TryParse(job.Input["seed"]?.ToString(), CultureInfo.InvariantCulture, out long given) ? given : 1;
        string format = job.Input["output_format"]?.ToString() ?? "png";
        byte[] bytes = await new PictureWish($"{job.Model}|{job.Input["prompt"]}", width, height)
        {
            Seed = seed,
            Source = source,
            Factor = isUpscale ? 4 : 1,
            Format = format == "jpeg" ? "jpg" : format,
        }.MakeAsync();
        return new JsonObject
        {
            ["image"] = Convert.ToBase64String(bytes),
            ["finish_reason"] = job.Outcome?.Body?.ToString() ?? "SUCCESS",
            ["seed"] = seed,
        };
    }
}
