using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Http;

/// <summary>Messages from clients: into their session, or each to a server of its own where the revision has no sessions.</summary>
internal sealed class Posts(Sessions sessions, Func<McpServerOptions> options, ILoggerFactory loggers)
{
    private static readonly System.Text.Json.Serialization.Metadata.JsonTypeInfo s_message = McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    public async Task HandleAsync(HttpContext context)
    {
        if (Unreadable(context.Request) is { } unreadable)
        {
            await unreadable.WriteAsync(context);
            return;
        }

        JsonRpcMessage message;
        try
        {
            message = (JsonRpcMessage)(await JsonSerializer.DeserializeAsync(context.Request.Body, s_message, context.RequestAborted))!;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            await new Refusal(StatusCodes.Status400BadRequest, McpErrorCode.ParseError, "The body isn't one JSON-RPC message.").WriteAsync(context);
            return;
        }

        if (Era.IsStateless(context.Request, message))
        {
            if (HeaderCheck.Refusal(context.Request, message, options) is { } mismatch)
            {
                await mismatch.WriteAsync(context);
                return;
            }

            if (message is JsonRpcRequest { Method: RequestMethods.Initialize })
            {
                Refusal gone = new(StatusCodes.Status404NotFound, McpErrorCode.MethodNotFound, "This revision has no initialize; server/discover says what there is.") { Id = Era.IdOf(message) };
                await gone.WriteAsync(context);
                return;
            }

            await OnceAsync(context, message);
            return;
        }

        await InSessionAsync(context, message);
    }

    private static Refusal? Unreadable(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return new(StatusCodes.Status415UnsupportedMediaType, McpErrorCode.InvalidRequest, "Content-Type must be application/json.");
        }

        string accept = request.Headers.Accept.ToString();
        bool takesBoth = accept.Contains("*/*", StringComparison.Ordinal)
            || (accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && accept.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase));
        return takesBoth ? null : new(StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, "Accept must name application/json and text/event-stream.");
    }

    private async Task InSessionAsync(HttpContext context, JsonRpcMessage message)
    {
        bool opens = message is JsonRpcRequest { Method: RequestMethods.Initialize } && !context.Request.Headers.ContainsKey(Sessions.Header);
        Session? session = opens ? sessions.Open() : null;
        if (session is null)
        {
            (session, Refusal? refusal) = opens
                ? (null, new Refusal(StatusCodes.Status503ServiceUnavailable, McpErrorCode.InternalError, "Too many sessions; end one or try again later."))
                : sessions.Find(context);
            if (session is null)
            {
                await (refusal! with { Id = Era.IdOf(message) }).WriteAsync(context);
                return;
            }
        }

        if (!opens && Era.UnknownVersion(context.Request) is { } version)
        {
            await new Refusal(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, $"MCP-Protocol-Version '{version}' isn't one that this server speaks.").WriteAsync(context);
            return;
        }

        context.Response.Headers[Sessions.Header] = session.Transport.SessionId;
        await AnswerAsync(context, session.Transport, message);
    }

    private async Task OnceAsync(HttpContext context, JsonRpcMessage message)
    {
        message.Context ??= new();
        message.Context.ProtocolVersion = context.Request.Headers[Era.VersionHeader];
        await using StreamableHttpServerTransport transport = new(loggers) { Stateless = true };
        await using McpServer server = McpServer.Create(transport, options(), loggers);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        Task running = server.RunAsync(end.Token);
        await AnswerAsync(context, transport, message);
        await end.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task AnswerAsync(HttpContext context, StreamableHttpServerTransport transport, JsonRpcMessage message)
    {
        Streams.Begin(context);
        FirstWord body = new(context.Response.Body);
        try
        {
            bool answered = await transport.HandlePostRequestAsync(message, body, first => RefuseAsync(context, body, first), context.RequestAborted);
            if (!answered)
            {
                // A notification or an answer: taken, nothing to say.
                context.Response.ContentType = null;
                context.Response.Headers.ContentEncoding = default;
                context.Response.StatusCode = StatusCodes.Status202Accepted;
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the session was ended.
            context.Abort();
        }
    }

    /// <summary>A request that failed before anything was streamed is answered as HTTP does: with a number, and plain JSON.</summary>
    private static async ValueTask RefuseAsync(HttpContext context, FirstWord body, JsonRpcMessage? first)
    {
        if (first is JsonRpcError { Error.Code: int code } && Era.StatusOf(code) is not StatusCodes.Status200OK and int status)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonSerializer.Serialize(first, s_message), context.RequestAborted);
            body.IsSaid = true;
        }
    }
}
