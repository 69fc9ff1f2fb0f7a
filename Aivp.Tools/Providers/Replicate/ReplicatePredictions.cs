using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Replicate;

/// <summary>Replicate's predictions.</summary>
internal sealed class ReplicatePredictions(ReplicateHttp http, IOptions<ReplicateOptions> options)
{
    private static readonly Dictionary<string, string> s_nothing = [];

    /// <summary>Hands a job over. This is what costs money, and nothing here repeats it.</summary>
    /// <param name="model"><c>owner/name</c>, which is Replicate's own, or <c>owner/name:version</c>, which is anybody's.</param>
    /// <param name="input">In the model's words.</param>
    /// <param name="key">Whose it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReplicatePrediction> CreateAsync(string model, JsonObject input, ApiKey key, CancellationToken cancellationToken)
    {
        string? version = model.Split(':') is [_, string given] ? given : null;
        string body = JsonSerializer.Serialize(new(input) { Version = version }, ReplicateJson.Default.ReplicateWish);
        Uri address = new(options.Value.Api, version is null ? $"models/{model}/predictions" : "predictions");
        return (await http.AskAsync(CallPhase.Submit, HttpMethod.Post, address, key, VendorHttp.Json(body), s_nothing, cancellationToken))
            .AsTaken(ReplicateJson.Default.ReplicatePrediction);
    }

    /// <summary>How far a job is, and what it made.</summary>
    public async Task<ReplicatePrediction> GetAsync(string id, ApiKey key, CancellationToken cancellationToken) =>
        (await http.AskAsync(CallPhase.Look, HttpMethod.Get, At(id), key, null, s_nothing, cancellationToken)).As(ReplicateJson.Default.ReplicatePrediction);

    /// <summary>Asks that a job be given up.</summary>
    /// <returns>False: it's finished, or nobody knows it.</returns>
    public async Task<bool> CancelAsync(string id, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.SendAsync(CallPhase.Other, HttpMethod.Post, At($"{id}/cancel"), key, null, s_nothing, cancellationToken);
        return answer.IsSuccess
            ? answer.As(ReplicateJson.Default.ReplicatePrediction).Status is not (ReplicateStatus.Succeeded or ReplicateStatus.Failed)
            : (int)answer.Status is 404 ? false : throw http.Failure(answer, key);
    }

    // From the id, not from the answer's own addresses: our key goes only to the host that's configured.
    private Uri At(string rest) => new(options.Value.Api, $"predictions/{rest}");
}
