using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aivp.Simulator.Fal;

/// <summary>Tells who wants to know that a job is finished, signed as fal signs.</summary>
internal static class FalWebhooks
{
    // The private key of RFC 8032's first test vector: known to all, so good for nothing else.
    private static readonly Ed25519 s_key = new(Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    private static readonly HttpClient s_http = new();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("rest.fal.ai/.well-known/jwks.json", () => Results.Json(new JsonObject
    {
        ["keys"] = new JsonArray(new JsonObject
        {
            ["kty"] = "OKP",
            ["crv"] = "Ed25519",
            // With its padding, as the real one has it against the standard.
            ["x"] = Convert.ToBase64String(s_key.PublicKey).Replace('+', '-').Replace('/', '_'),
        }),
    }));

    /// <summary>The signature over a webhook's body.</summary>
    public static string Sign(string requestId, string userId, string timestamp, byte[] body) => Convert.ToHexStringLower(
        s_key.Sign(Encoding.UTF8.GetBytes($"{requestId}\n{userId}\n{timestamp}\n{Convert.ToHexStringLower(SHA256.HashData(body))}")));

    public static void Announce(FalJob job)
    {
        if (job.Webhook is not null)
        {
            _ = SendAsync(job, job.Webhook);
        }
    }

    private static async Task SendAsync(FalJob job, Uri webhook)
    {
        FalResult result = await job.Result!.Value;
        JsonObject message = new()
        {
            ["request_id"] = job.Id,
            ["gateway_request_id"] = job.Id,
            ["status"] = result.Succeeded ? "OK" : "ERROR",
            ["payload"] = result.Body.DeepClone(),
        };
        if (!result.Succeeded)
        {
            message["error"] = $"Unexpected status code: {result.Status}";
        }

        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        string timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using HttpRequestMessage request = new(HttpMethod.Post, webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Fal-Webhook-Request-Id", job.Id);
        request.Headers.Add("X-Fal-Webhook-User-Id", "user_sim");
        request.Headers.Add("X-Fal-Webhook-Timestamp", timestamp);
        request.Headers.Add("X-Fal-Webhook-Signature", Sign(job.Id, "user_sim", timestamp, body));
        try
        {
            using HttpResponseMessage answer = await s_http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // Whoever wanted to know is gone; fal would try again for two hours.
        }
    }
}
