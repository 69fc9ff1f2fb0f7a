using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Providers.Fal;

/// <summary>fal's queue.</summary>
internal sealed class FalQueue(FalHttp http, FalHosts hosts)
{
    private static readonly Dictionary<string, string> s_nothing = [];

    // What the official client sends, too.
    private static readonly Dictionary<string, string> s_priority = new() { ["x-fal-queue-priority"] = "normal" };

    /// <summary>Hands a job over. This is what costs money, and nothing here repeats it.</summary>
    public async Task<FalTicket> SubmitAsync(string model, JsonObject input, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.AskAsync(
            CallPhase.Submit, HttpMethod.Post, new(hosts.Queue, model), key, VendorHttp.Json(input.ToJsonString()), s_priority, cancellationToken);
        FalQueued? queued = Read(answer);

        // The job's id is in a header too: an answer that broke off in the body still says what was paid for.
        string id = queued?.RequestId ?? answer.Header("x-fal-request-id") ?? throw new ProviderException(
            FalVendor.ProviderName, ProviderFailure.Ambiguous, "the job was taken, and the answer doesn't say under which id.");
        return Ticket(model, id, queued);
    }

    /// <summary>How far a job is.</summary>
    public async Task<FalStatus> LookAsync(FalTicket ticket, ApiKey key, CancellationToken cancellationToken)
    {
        Uri address = new($"{ticket.StatusUrl.GetLeftPart(UriPartial.Path)}?logs=1");
        return (await http.AskAsync(CallPhase.Look, HttpMethod.Get, address, key, null, s_nothing, cancellationToken)).As(FalJson.Default.FalStatus);
    }

    /// <summary>What a job made.</summary>
    /// <returns>Null: it's still being worked on.</returns>
    /// <exception cref="ProviderException">The job failed, or the answer doesn't come.</exception>
    public async Task<VendorAnswer?> ResultAsync(FalTicket ticket, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.SendAsync(CallPhase.Result, HttpMethod.Get, ticket.ResponseUrl, key, null, s_nothing, cancellationToken);
        return answer switch
        {
            { IsSuccess: true } => answer,
            { Status: System.Net.HttpStatusCode.BadRequest } when answer.Body.Contains("still in progress", StringComparison.OrdinalIgnoreCase) => null,
            _ => throw http.Failure(answer, key),
        };
    }

    /// <summary>Asks that a job be given up.</summary>
    /// <returns>False: it's finished, or nobody knows it.</returns>
    public async Task<bool> CancelAsync(FalTicket ticket, ApiKey key, CancellationToken cancellationToken)
    {
        VendorAnswer answer = await http.SendAsync(CallPhase.Other, HttpMethod.Put, ticket.CancelUrl, key, null, s_nothing, cancellationToken);
        return answer.IsSuccess || ((int)answer.Status is 400 or 404 ? false : throw http.Failure(answer, key));
    }

    /// <summary>Where a job is found: as fal says, if that's fal; otherwise as it would be. The key goes nowhere else.</summary>
    public FalTicket Ticket(string model, string id, FalQueued? queued)
    {
        Uri job = new(hosts.Queue, $"{Application(model)}/requests/{id}");
        return new(
            id,
            Ours(queued?.StatusUrl) ?? new($"{job}/status"),
            Ours(queued?.ResponseUrl) ?? job,
            Ours(queued?.CancelUrl) ?? new($"{job}/cancel"));
    }

    private Uri? Ours(Uri? address) => FalHosts.Same(hosts.Queue, address) ? address : null;

    /// <summary>Jobs are found under their model's owner and name, however long its id is; where there's a namespace before them, under that too.</summary>
    private static string Application(string model)
    {
        string[] parts = model.Split('/');
        return string.Join('/', parts.Take(parts[0] is "workflows" or "comfy" ? 3 : 2));
    }

    private static FalQueued? Read(VendorAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, FalJson.Default.FalQueued);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
