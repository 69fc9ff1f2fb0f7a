using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Leonardo;

/// <summary>Leonardo's generations, enlargements and uploads.</summary>
internal sealed class LeonardoClient(LeonardoHttp http, PublicHttp files, IOptions<LeonardoOptions> options, TimeProvider time)
{
    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly UploadShelf _shelf = new(LeonardoVendor.ProviderName, options.Value, time);

    /// <summary>Hands a job over. This is what costs money, and nothing here repeats it.</summary>
    public async Task<LeonardoTaken> SubmitAsync(string path, JsonObject body, ApiKey key, CancellationToken cancellationToken) =>
        (await http.AskAsync(CallPhase.Submit, HttpMethod.Post, At(path), key, VendorHttp.Json(body.ToJsonString()), s_nothing, cancellationToken)).AsTaken(LeonardoJson.Default.LeonardoTaken);

    /// <summary>A generation; null: nobody knows it, or it was deleted.</summary>
    public async Task<LeonardoGeneration?> GenerationAsync(string id, ApiKey key, CancellationToken cancellationToken) =>
        (await GetAsync($"generations/{id}", key, cancellationToken)).As(LeonardoJson.Default.LeonardoFound).Generation;

    /// <summary>An enlargement; null: nobody knows it.</summary>
    public async Task<LeonardoVariation?> VariationAsync(string id, ApiKey key, CancellationToken cancellationToken) =>
        (await GetAsync($"variations/{id}", key, cancellationToken)).As(LeonardoJson.Default.LeonardoVariations).Variations is [LeonardoVariation found, ..] ? found : null;

    /// <summary>Deletes a generation, which is the only way to stop one.</summary>
    /// <returns>False: nobody knows it.</returns>
    public async Task<bool> DeleteAsync(string id, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Delete, At($"generations/{id}"), key, null, s_nothing, cancellationToken);
        return answer.Json()?["delete_generations_by_pk"] is JsonObject;
    }

    /// <summary>Uploads a picture to work from. Costs nothing.</summary>
    /// <returns>Its id.</returns>
    public Task<string> UploadAsync(string file, ApiKey key, CancellationToken cancellationToken) => _shelf.NameAsync(
        file,
        key,
        async (kind, token) =>
        {
            string extension = kind switch
            {
                MediaKind.Png => "png",
                MediaKind.Jpeg => "jpg",
                MediaKind.WebP => "webp",
                _ => throw new ProviderException(LeonardoVendor.ProviderName, ProviderFailure.Invalid, $"{file}: is {kind.InWords()}; Leonardo works from PNG, JPEG and WebP."),
            };
            VendorAnswer answer = await http.AskAsync(
                CallPhase.Other, HttpMethod.Post, At("init-image"), key, VendorHttp.Json(new JsonObject { ["extension"] = extension }.ToJsonString()), s_nothing, token);
            LeonardoUpload slot = answer.As(LeonardoJson.Default.LeonardoSlot).Upload;
            await SendAsync(slot, file, token);
            return (slot.Id, DateTimeOffset.MaxValue);
        },
        cancellationToken);

    private async Task SendAsync(LeonardoUpload slot, string file, CancellationToken cancellationToken)
    {
        JsonObject fields = JsonSerializer.Deserialize(slot.Fields, LeonardoJson.Default.JsonObject)
            ?? throw new ProviderException(LeonardoVendor.ProviderName, ProviderFailure.BadResponse, "it doesn't say how to upload.");
        // The address and the fields are the permission: no key goes there.
        using HttpResponseMessage response = await files.SendAsync(LeonardoVendor.ProviderName, address => Upload(address, fields, file), slot.Url, options.Value.BaseUri, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new ProviderException(LeonardoVendor.ProviderName, ProviderFailure.Unavailable, $"{slot.Url.Authority} didn't take the upload (HTTP {(int)response.StatusCode}).");
        }
    }

    private static HttpRequestMessage Upload(Uri address, JsonObject fields, string file)
    {
        MultipartFormDataContent form = new();
        foreach ((string name, JsonNode? value) in fields)
        {
            form.Add(name, VendorFailure.Text(value));
        }

        // What comes after the file isn't read there.
        form.AddFile("file", file);
        return new(HttpMethod.Post, address) { Content = form };
    }

    private Task<VendorAnswer> GetAsync(string path, ApiKey key, CancellationToken cancellationToken) =>
        http.AskAsync(CallPhase.Look, HttpMethod.Get, At(path), key, null, s_nothing, cancellationToken);

    private Uri At(string path) => new(options.Value.Api, path);
}
