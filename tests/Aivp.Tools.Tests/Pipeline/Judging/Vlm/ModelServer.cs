using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aivp.Tools.Tests.Pipeline.Judging.Vlm;

/// <summary>A model server on this machine that says what a test wants it to: good answers, garbage, refusals, nothing at all.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<JsonObject> _asked = [];

    public ModelServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v1/chat/completions", AnswerAsync);
        _server.StartAsync().GetAwaiter().GetResult();
    }

    public Uri BaseUri => new($"{_server.Urls.First()}/v1/");

    /// <summary>The words of an answer to a request; a status below 0 holds the answer back until the caller gives up.</summary>
    public Func<JsonObject, (int Status, string Words)> Say { get; set; } = _ => (200, "");

    /// <summary>Why it stopped, as it says.</summary>
    public string? Finish { get; set; } = "stop";

    public IReadOnlyList<JsonObject> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>The name of the form that a request wants.</summary>
    public static string? Form(JsonObject request) => (string?)request["response_format"]?["json_schema"]?["name"];

    /// <summary>All words of a request.</summary>
    public static string Words(JsonObject request) => string.Join(
        '\n',
        request["messages"]!.AsArray().SelectMany(message => message!["content"] is JsonArray parts ? parts.Select(part => (string?)part!["text"]) : [(string?)message["content"]]));

    /// <summary>The pictures of a request's first message, as they were sent.</summary>
    public static string[] Pictures(JsonObject request) =>
        [.. request["messages"]![0]!["content"]!.AsArray().Select(part => (string?)part!["image_url"]?["url"]).OfType<string>()];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        JsonObject request = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        lock (_asked)
        {
            _asked.Add(request);
        }

        (int status, string words) = Say(request);
        if (status < 0)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        JsonObject body = status == 200
            ? new()
            {
                ["id"] = "chat-1",
                ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words }, ["finish_reason"] = Finish }),
                ["usage"] = new JsonObject { ["prompt_tokens"] = 1000, ["completion_tokens"] = 50, ["cost"] = 0.002m },
            }
            : new() { ["error"] = new JsonObject { ["message"] = words, ["code"] = status } };
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
