using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>What a workflow's repeated nodes are about: each picture and each LoRA with a weight of its own.</summary>
internal static class ComfyReferences
{
    /// <summary>The chain of pictures to work from.</summary>
    public const string Pictures = "references";

    /// <summary>The chain of LoRAs.</summary>
    public const string Loras = "loras";

    // A list of `name=0.8`, by a character's key or a picture's name.
    private const string Weights = "weights";

    private const string Weight = "weight";

    /// <summary>The rounds of every chain.</summary>
    /// <param name="order">What's asked for.</param>
    /// <param name="values">The input; files by what ComfyUI calls them.</param>
    /// <exception cref="SkillArgumentException">A weight is for nothing that's there, or is none.</exception>
    public static Dictionary<string, IReadOnlyList<JsonObject>> Of(VendorOrder order, JsonObject values)
    {
        Dictionary<string, IReadOnlyList<JsonObject>> chains = [];
        if (order.Input.Card.Parameters.FirstOrDefault(parameter => parameter.Name == Pictures) is ModelParameter pictures)
        {
            chains[Pictures] = [.. OfPictures(order, values, values[pictures.Name] as JsonArray ?? [])];
        }

        if (order.Input.Card.For(ParameterRole.Lora) is ModelParameter loras)
        {
            chains[Loras] = [.. (values[loras.Name] as JsonArray ?? []).Select(text => Lora.Parse(text!.ToString())).Select(lora => new JsonObject { ["name"] = lora.Name, ["weight"] = lora.Weight })];
        }

        return chains;
    }

    private static IEnumerable<JsonObject> OfPictures(VendorOrder order, JsonObject values, JsonArray names)
    {
        ReferenceSettings weights = ReferenceSettings.Read(Weights, values[Weights] as JsonArray ?? [], order.References);
        JsonNode usual = values[Weight] ?? order.Input.Card.Parameters.First(parameter => parameter.Name == Weight).Default!;
        for (int i = 0; i < names.Count; i++)
        {
            ReferenceImage? reference = order.References.ElementAtOrDefault(i);
            yield return new()
            {
                ["image"] = names[i]!.DeepClone(),
                ["weight"] = weights.For(reference) is string own ? Number(own) : reference?.Weight is decimal sheet ? sheet : usual.DeepClone(),
                // A place gives its layout and a style its look: neither may turn anybody's face into another's.
                ["weight_type"] = reference?.Role switch
                {
                    ReferenceRole.Scene => "composition",
                    ReferenceRole.Style => "style transfer",
                    _ => "linear",
                },
            };
        }
    }

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal weight)
        ? weight
        : throw new SkillArgumentException("param", $"{Weights}: '{text}' isn't a number; for example ines=0.8.");
}
