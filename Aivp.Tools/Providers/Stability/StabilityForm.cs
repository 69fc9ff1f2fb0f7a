using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers.Stability;

/// <summary>A model's input as Stability takes it: a form, and where it goes.</summary>
internal static class StabilityForm
{
    private const string StableDiffusion3 = "stable-image/generate/sd3";

    // With a picture it's wanted, and has no default there.
    private const string Strength = "strength";

    /// <summary>The path below the interface's address. The models of Stable Diffusion 3.5 share one.</summary>
    public static string PathOf(string model) => IsStableDiffusion3(model) ? StableDiffusion3 : model;

    /// <summary>The fields, files by their paths.</summary>
    public static IReadOnlyList<(string Name, string Value, bool IsFile)> Fields(ModelInput input)
    {
        HashSet<string> files = [.. input.Files.Select(slot => slot.Parameter)];
        List<(string Name, string Value, bool IsFile)> fields = [.. input.Values.Select(value => (value.Key, Text(value.Value!), files.Contains(value.Key)))];
        if (IsStableDiffusion3(input.Card.Id))
        {
            fields.Add(("model", input.Card.Id, false));
            if (files.Count > 0)
            {
                fields.Add(("mode", "image-to-image", false));
            }
        }

        if (files.Contains("image") && !input.Values.ContainsKey(Strength) && input.Card.Parameters.FirstOrDefault(parameter => parameter.Name == Strength) is { Default: JsonNode usual })
        {
            fields.Add((Strength, Text(usual), false));
        }

        return fields;
    }

    /// <summary>The body. Its files are read while it's sent.</summary>
    public static MultipartFormDataContent Build(IEnumerable<(string Name, string Value, bool IsFile)> fields)
    {
        MultipartFormDataContent form = new();
        foreach ((string name, string value, bool isFile) in fields)
        {
            if (isFile)
            {
                form.AddFile(name, value);
            }
            else
            {
                form.Add(name, value);
            }
        }

        return form;
    }

    private static bool IsStableDiffusion3(string model) => model.StartsWith("sd3", StringComparison.Ordinal);

    private static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue(out bool truth) ? truth ? "true" : "false" : node.ToString();
}
