using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Makes the files of an order ready to be sent: within the request where they fit into it, uploaded where they don't.</summary>
internal sealed class GeminiInput(GeminiFiles files, IOptions<GeminiOptions> options)
{
    /// <summary>The files, in the order's own order.</summary>
    /// <exception cref="ProviderException">One can't be sent. No job was begun.</exception>
    public Task<IReadOnlyList<GeminiPart>> PrepareAsync(VendorOrder order, ApiKey key, CancellationToken cancellationToken) =>
        LocalFiles.PrepareAsync(GeminiVendor.ProviderName, () => ReadAsync(order, key, cancellationToken));

    /// <summary>Refuses addresses that Google's models don't read.</summary>
    /// <exception cref="SkillArgumentException">There's one.</exception>
    public static void Check(VendorOrder order)
    {
        foreach (FileSlot slot in order.Input.Files.Where(slot => WebAddress.Is(slot.File) && !IsGoogles(slot.File)))
        {
            throw new SkillArgumentException("file", $"gemini reads files, and addresses of its own ({GeminiOptions.Google}…), not {slot.File}; download it first.");
        }
    }

    private static bool IsGoogles(string address) => address.StartsWith(GeminiOptions.Google.AbsoluteUri, StringComparison.Ordinal);

    private async Task<IReadOnlyList<GeminiPart>> ReadAsync(VendorOrder order, ApiKey key, CancellationToken cancellationToken)
    {
        long room = options.Value.MostInline;
        List<GeminiPart> parts = [];
        foreach (FileSlot slot in order.Input.Files)
        {
            if (WebAddress.Is(slot.File))
            {
                parts.Add(new(slot, null, new("", slot.File, "image/png")));
                continue;
            }

            // Clips are read only where they were uploaded to.
            long length = File.Exists(slot.File) ? new FileInfo(slot.File).Length : 0;
            bool upload = length > room || LocalFiles.MediaTypeOf(slot.File).StartsWith("video/", StringComparison.Ordinal);
            room -= upload ? 0 : length;
            parts.Add(upload
                ? new(slot, null, await files.UploadAsync(slot.File, key, cancellationToken))
                : new(slot, await LocalFiles.ReadAsync(slot.File, cancellationToken), null));
        }

        return parts;
    }

    /// <summary>A value of an order as JSON; null: not asked for.</summary>
    public static JsonNode? Value(VendorOrder order, string name) => order.Input.Values[name]?.DeepClone();
}
