using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aivp.Simulator.Jobs;

namespace Aivp.Simulator.Replicate;

/// <summary>Tells who wants to know that a prediction has ended, signed as Standard Webhooks are.</summary>
internal static class ReplicateWebhooks
{
    /// <summary>Known to all, so good for nothing else.</summary>
    public const string Secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";

    private static readonly HttpClient s_http = new();

    public static void Announce(SimJob job)
    {
        if (job.Webhook is not null)
        {
            _ = SendAsync(job, job.Webhook);
        }
    }

    private static async Task SendAsync(SimJob job, Uri webhook)
    {
        byte[] body = Encoding.UTF8.GetBytes((await ReplicatePrediction.DescribeAsync(job, $"{job.Origin}{ReplicateRoutes.Api}")).ToJsonString());
        string timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] hash = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), (byte[])[.. Encoding.UTF8.GetBytes($"msg_{job.Id}.{timestamp}."), .. body]);
        using HttpRequestMessage request = new(HttpMethod.Post, webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("webhook-id", $"msg_{job.Id}");
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(hash)}");
        try
        {
            using HttpResponseMessage answer = await s_http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // Whoever wanted to know is gone.
        }
    }
}
