using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Storage;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>ComfyUI's own routes.</summary>
/// <remarks>Source: ComfyUI 002c3fb, <c>server.py</c> and <c>execution.py</c>.</remarks>
internal sealed class ComfyClient(ComfyHttp http, IOptions<ComfyOptions> options, TimeProvider time)
{
    private const string Folder = "aivp";

    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly UploadShelf _shelf = new(ComfyVendor.ProviderName, options.Value, time);

    /// <summary>Uploads a picture under a name made of its bytes, so that no other picture ever takes its place.</summary>
    /// <returns>What a node calls it.</returns>
    public Task<string> UploadAsync(string file, CancellationToken cancellationToken) => _shelf.NameAsync(
        file,
        null,
        async (kind, token) =>
        {
            string name = $"{(await Fingerprint.OfFileAsync(file, token))[..24]}.{kind.MediaType().Split('/')[1]}";
            using MultipartFormDataContent form = new();
            form.AddFile("image", file, name);
            form.Add("type", "input");
            form.Add("subfolder", Folder);
            form.Add("overwrite", "true");
            VendorAnswer answer = await http.AskAsync(CallPhase.Other, HttpMethod.Post, At("upload/image"), null, form, s_nothing, token);
            ComfyUpload upload = answer.As(ComfyJson.Default.ComfyUpload);
            return (string.IsNullOrEmpty(upload.Subfolder) ? upload.Name : $"{upload.Subfolder}/{upload.Name}", DateTimeOffset.MaxValue);
        },
        cancellationToken);

    /// <summary>Queues a workflow under an id of ours.</summary>
    public async Task QueueAsync(ComfyPrompt prompt, CancellationToken cancellationToken)
    {
        string body = JsonSerializer.Serialize(prompt, ComfyJson.Default.ComfyPrompt);
        VendorAnswer answer = await http.AskAsync(CallPhase.Submit, HttpMethod.Post, At("prompt"), null, VendorHttp.Json(body), s_nothing, cancellationToken);
        if (answer.Json()?["node_errors"] is JsonObject { Count: > 0 })
        {
            // Only some of its outputs would be made: what was asked for may be among the others.
            await CancelAsync(prompt.PromptId, cancellationToken);
            throw new ProviderException(ComfyVendor.ProviderName, ProviderFailure.Invalid, ComfyFailure.Of(answer with { Status = System.Net.HttpStatusCode.BadRequest }).Message);
        }
    }

    /// <summary>What ComfyUI remembers of a prompt; null: it isn't finished, or not known.</summary>
    public async Task<ComfyHistory?> HistoryAsync(string id, CancellationToken cancellationToken) =>
        (await GetAsync($"history/{id}", cancellationToken)).As(ComfyJson.Default.DictionaryStringComfyHistory).GetValueOrDefault(id);

    /// <summary>Where in the queue a prompt is: 0 is running; null: it isn't there.</summary>
    public async Task<int?> PositionAsync(string id, CancellationToken cancellationToken)
    {
        ComfyQueue queue = (await GetAsync("queue", cancellationToken)).As(ComfyJson.Default.ComfyQueue);
        if (queue.QueueRunning.Any(entry => IdOf(entry) == id))
        {
            return 0;
        }

        string?[] waiting = [.. queue.QueuePending.OrderBy(entry => (double)entry[0]!).Select(IdOf)];
        int at = Array.IndexOf(waiting, id);
        return at < 0 ? null : at + 1;
    }

    /// <summary>Takes a prompt out of the queue, or stops it.</summary>
    /// <returns>False: it's finished, or not known.</returns>
    public async Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        if (await PositionAsync(id, cancellationToken) is not int position)
        {
            return false;
        }

        (string path, JsonObject body) = position == 0 ? ("interrupt", new JsonObject { ["prompt_id"] = id }) : ("queue", new JsonObject { ["delete"] = new JsonArray(id) });
        await http.AskAsync(CallPhase.Other, HttpMethod.Post, At(path), null, VendorHttp.Json(body.ToJsonString()), s_nothing, cancellationToken);
        return true;
    }

    /// <summary>Where a file of a prompt's can be fetched.</summary>
    public Uri View(JsonNode file) => At($"view?filename={Part(file, "filename")}&subfolder={Part(file, "subfolder")}&type={Part(file, "type")}");

    private static string Part(JsonNode file, string name) => Uri.EscapeDataString(file[name]?.ToString() ?? "");

    private static string? IdOf(JsonArray entry) => entry is [_, JsonValue id, ..] ? id.ToString() : null;

    private Task<VendorAnswer> GetAsync(string path, CancellationToken cancellationToken) =>
        http.AskAsync(CallPhase.Look, HttpMethod.Get, At(path), null, null, s_nothing, cancellationToken);

    private Uri At(string path) => new(options.Value.Api, path);
}
