using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Http;

/// <summary>Answers that come as a stream of events.</summary>
internal static class Streams
{
    /// <summary>Sends the headers of a stream.</summary>
    public static void Begin(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache,no-store";
        context.Response.Headers.ContentEncoding = "identity";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <summary>The rest of a stream that a client lost.</summary>
    public static async Task GoOnAsync(HttpContext context, ISseEventStreamStore events, string last)
    {
        ISseEventStreamReader? reader = await events.GetStreamReaderAsync(last, context.RequestAborted);
        if (reader is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
        await foreach (System.Net.ServerSentEvents.SseItem<ModelContextProtocol.Protocol.JsonRpcMessage?> item in reader.ReadEventsAsync(context.RequestAborted))
        {
            string data = item.Data is null ? "" : System.Text.Json.JsonSerializer.Serialize(item.Data, ModelContextProtocol.McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ModelContextProtocol.Protocol.JsonRpcMessage)));
            string retry = item.ReconnectionInterval is TimeSpan pause ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"retry: {(long)pause.TotalMilliseconds}\n") : "";
            await context.Response.WriteAsync($"event: {item.EventType}\nid: {item.EventId}\n{retry}data: {data}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
