using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>
/// The client's own model, asked by sampling. Where the only way back to the client is the answer, the call asks by it and is made again: what was answered
/// before travels with the question as the request's state, so that no server has to remember it.
/// </summary>
internal sealed class ClientModel(RequestContext<CallToolRequestParams> context, IPreviewSkills previews) : ICallerModel
{
    // Several fit into what clients take at once.
    private const int Side = 640;

    private readonly JsonObject _known = Known(context.Params);

    public async Task<CallerAnswer> AskAsync(CallerQuestion question, CancellationToken cancellationToken)
    {
        if (_known[question.Key] is JsonObject said)
        {
            return new($"{said["text"]}", $"{said["stop"]}", said["model"]?.ToString());
        }

        CreateMessageRequestParams asked = await MessageAsync(question, cancellationToken);
        return Revision.IsLatest(context)
            ? throw new InputRequiredException(new Dictionary<string, InputRequest> { [question.Key] = InputRequest.ForSampling(asked) }, _known.ToJsonString())
            : Answer(await SampleAsync(asked, cancellationToken));
    }

    private async Task<CreateMessageResult> SampleAsync(CreateMessageRequestParams asked, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Server.SampleAsync(asked, cancellationToken);
        }
        catch (McpException e)
        {
            throw new ProviderException("client", ProviderFailure.Refused, $"its model wasn't asked: {e.Message}", inner: e);
        }
    }

    private async Task<CreateMessageRequestParams> MessageAsync(CallerQuestion question, CancellationToken cancellationToken)
    {
        List<ContentBlock> content = [];
        foreach (byte[] picture in question.Pictures)
        {
            content.Add(ImageContentBlock.FromBytes(await JpegAsync(picture, cancellationToken), "image/jpeg"));
        }

        content.Add(new TextContentBlock { Text = question.Text });
        List<SamplingMessage> messages = [new() { Role = Role.User, Content = content }];
        if (question.Complaint is { } complaint)
        {
            messages.Add(new() { Role = Role.Assistant, Content = [new TextContentBlock { Text = question.Answer is { Length: > 0 } before ? before : "(nothing)" }] });
            messages.Add(new() { Role = Role.User, Content = [new TextContentBlock { Text = complaint }] });
        }

        return new() { Messages = messages, MaxTokens = CallerQuestion.MostTokens, Temperature = (float)question.Temperature };
    }

    private async Task<byte[]> JpegAsync(byte[] png, CancellationToken cancellationToken)
    {
        string file = Path.Combine(Path.GetTempPath(), $"aivp-{Guid.NewGuid():n}.png");
        try
        {
            await File.WriteAllBytesAsync(file, png, cancellationToken);
            return await previews.JpegAsync(file, Side, cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static CallerAnswer Answer(CreateMessageResult result) =>
        new(string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)), result.StopReason ?? "", result.Model);

    /// <summary>What this call was told: what its state remembers, and what has just been answered.</summary>
    private static JsonObject Known(CallToolRequestParams? call)
    {
        JsonObject known = [];
        try
        {
            known = call?.RequestState is { Length: > 0 } state ? JsonNode.Parse(state) as JsonObject ?? known : known;
            foreach ((string key, InputResponse response) in call?.InputResponses ?? new Dictionary<string, InputResponse>())
            {
                if (response.Deserialize(InputResponse.CreateMessageResultJsonTypeInfo) is { } result)
                {
                    CallerAnswer answer = Answer(result);
                    known[key] = new JsonObject { ["text"] = answer.Text, ["stop"] = answer.StopReason, ["model"] = answer.Model };
                }
            }

            return known;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new McpProtocolException("The request's state, or an answer to what it was asked, can't be read.", McpErrorCode.InvalidParams);
        }
    }
}
