using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>A model's input as Leonardo takes it, and where it goes.</summary>
internal static class LeonardoBody
{
    private const string Uploaded = "UPLOADED";

    // How much a picture counts, by a character's key or a picture's name.
    private const string Strengths = "strengths";

    private static readonly string[] s_strengths = ["Low", "Mid", "High", "Ultra", "Max"];

    /// <summary>What sort of job a model's is.</summary>
    public static LeonardoKind KindOf(ModelCard card) =>
        card.Tasks.Contains(ModelTask.UpscaleImage) ? LeonardoKind.Upscale : card.Kind is ModelKind.Video ? LeonardoKind.Clip : LeonardoKind.Picture;

    /// <summary>The path below the interface's address.</summary>
    public static string PathOf(ModelCard card, JsonObject body) => KindOf(card) switch
    {
        LeonardoKind.Upscale => "variations/universal-upscaler",
        LeonardoKind.Clip => body.ContainsKey("imageId") ? "generations-image-to-video" : "generations-text-to-video",
        _ => "generations",
    };

    /// <summary>The body. Everything is said: what isn't, Leonardo fills in with a taste of its own, and makes four pictures.</summary>
    /// <param name="order">What's asked for.</param>
    /// <param name="values">The input, files by their ids at Leonardo.</param>
    /// <exception cref="SkillArgumentException">A strength is for nothing that's there, or is none.</exception>
    public static JsonObject Build(VendorOrder order, JsonObject values)
    {
        ReferenceSettings strengths = ReferenceSettings.Read(Strengths, values[Strengths] as JsonArray ?? [], order.References);
        JsonObject body = [];
        foreach (ModelParameter parameter in order.Input.Card.Parameters)
        {
            if (parameter.Name != Strengths && (values[parameter.Name] ?? parameter.Default) is JsonNode value)
            {
                Add(body, order, parameter, value, strengths);
            }
        }

        return body;
    }

    private static void Add(JsonObject body, VendorOrder order, ModelParameter parameter, JsonNode value, ReferenceSettings strengths)
    {
        switch (parameter.Name)
        {
            case "controlnets":
                body[parameter.Name] = new JsonArray([.. value.AsArray().Select((id, i) => Control(id!, order.References.ElementAtOrDefault(i), strengths))]);
                break;
            case "elements":
                body[parameter.Name] = new JsonArray([.. value.AsArray().Select(text => Lora.Parse(text!.ToString())).Select(lora => new JsonObject { ["akUUID"] = lora.Name, ["weight"] = lora.Weight })]);
                break;
            case "imageId":
                body[parameter.Name] = value.DeepClone();
                body["imageType"] = Uploaded;
                break;
            case "endFrameImage":
                body[parameter.Name] = new JsonObject { ["id"] = value.DeepClone(), ["type"] = Uploaded };
                break;
            case "resolution":
                body[parameter.Name] = $"RESOLUTION_{value.ToString().TrimEnd('p')}";
                break;
            default:
                body[parameter.Name] = value.DeepClone();
                break;
        }
    }

    /// <summary>Each picture counts for what it shows: a character's face is never taken from a place.</summary>
    private static JsonObject Control(JsonNode id, ReferenceImage? reference, ReferenceSettings strengths)
    {
        string strength = strengths.For(reference) ?? (reference?.Weight is decimal weight ? s_strengths[(int)Math.Clamp(weight * 4, 0, 4)] : "Mid");
        return s_strengths.Contains(strength)
            ? new() { ["initImageId"] = id.DeepClone(), ["initImageType"] = Uploaded, ["preprocessorId"] = Preprocessor(reference), ["strengthType"] = strength }
            : throw new SkillArgumentException("param", $"{Strengths}: '{strength}' is none; there are {string.Join(", ", s_strengths)}.");
    }

    // Of the models of SDXL's kind, as Leonardo's guides number them.
    private static int Preprocessor(ReferenceImage? reference) => reference?.Role switch
    {
        ReferenceRole.Character => 133,
        ReferenceRole.Style => 67,
        _ => 100,
    };
}
