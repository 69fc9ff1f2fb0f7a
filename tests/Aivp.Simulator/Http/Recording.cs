using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Aivp.Simulator.Http;

/// <summary>Writes down every request before anything answers it.</summary>
internal static class Recording
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next, ConcurrentQueue<RecordedExchange> requests)
    {
        byte[] body = await BodyReader.ReadAsync(context.Request, context.RequestAborted);
        RecordedExchange exchange = new(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers
                .Where(header => !header.Key.Equals("connection", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            BodyReader.Describe(body, context.Request.ContentType));
        requests.Enqueue(exchange);
        await next(context);
        exchange.Status = context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
    }
}
