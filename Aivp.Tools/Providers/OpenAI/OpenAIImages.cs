using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Providers.OpenAI;

/// <summary>Requests for pictures: JSON from words alone, a form with files where there are pictures to work from.</summary>
internal sealed class OpenAIImages(IMediaEngine media)
{
    /// <summary>Whether there are files to send.</summary>
    public static bool IsEdit(VendorOrder order) => order.Input.Files.Count > 0;

    /// <summary>Refuses addresses, which a form can't hold.</summary>
    /// <exception cref="SkillArgumentException">There's one.</exception>
    public static void Check(VendorOrder order)
    {
        if (order.Input.Files.FirstOrDefault(slot => WebAddress.Is(slot.File)) is FileSlot slot)
        {
            throw new SkillArgumentException("file", $"openai takes files, not addresses; download {slot.File} first.");
        }
    }

    /// <summary>The body.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="scratch">A file's name that may be used for a moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MediaException">A file is none that can be sent.</exception>
    public async Task<HttpContent> RequestAsync(VendorOrder order, string scratch, CancellationToken cancellationToken)
    {
        Dictionary<string, JsonNode> fields = Fields(order);
        if (!IsEdit(order))
        {
            return VendorHttp.Json(new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))).ToJsonString());
        }

        MultipartFormDataContent form = [];
        foreach ((string name, JsonNode value) in fields)
        {
            StringContent text = new(value.ToString());
            text.Headers.ContentType = null;
            form.Add(text, $"\"{name}\"");
        }

        string[] pictures = [.. order.Input.Files.Where(slot => slot.Parameter == "image").Select(slot => slot.File)];
        foreach (string picture in pictures)
        {
            Add(form, pictures.Length == 1 ? "image" : "image[]", Path.GetFileName(picture), await LocalFiles.ReadAsync(picture, cancellationToken));
        }

        if (order.Input.Files.FirstOrDefault(slot => slot.Parameter == "mask") is FileSlot mask)
        {
            Add(form, "mask", "mask.png", await TransparentAsync(mask.File, scratch, cancellationToken));
        }

        return form;
    }

    /// <summary>What is said beside the files. The quality is always said: left to the model its price isn't known.</summary>
    private static Dictionary<string, JsonNode> Fields(VendorOrder order)
    {
        Dictionary<string, JsonNode> fields = new() { ["model"] = order.Input.Card.Id };
        foreach (ModelParameter parameter in order.Input.Card.Parameters.Where(parameter => parameter.Type is not (ParameterType.Url or ParameterType.Urls)))
        {
            JsonNode? value = order.Input.Values[parameter.Name] ?? (parameter.Name is "quality" ? parameter.Default : null);
            if (value is not null)
            {
                fields[parameter.Name] = value.DeepClone();
            }
        }

        return fields;
    }

    /// <summary>Our masks are white where something may change, OpenAI's are transparent there.</summary>
    private async Task<InlineFile> TransparentAsync(string mask, string scratch, CancellationToken cancellationToken)
    {
        string file = AtomicFile.TemporaryFor(scratch + ".png");
        try
        {
            await media.RenderAsync(
                ["-i", mask, "-filter_complex", "[0]split[a][b];[a]format=rgba[c];[b]format=gray,negate[d];[c][d]alphamerge", "-frames:v", "1"], file, cancellationToken);
            return await LocalFiles.ReadAsync(file, cancellationToken);
        }
        finally
        {
            AtomicFile.Discard(file);
        }
    }

    private static void Add(MultipartFormDataContent form, string name, string fileName, InlineFile file)
    {
        ByteArrayContent content = new(file.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{fileName.Replace('"', '\'')}\"");
        content.Headers.ContentType = new(file.MediaType);
        form.Add(content);
    }
}
