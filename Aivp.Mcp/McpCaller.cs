using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Skills;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp;

/// <summary>A client that calls a tool: works under the root, and is asked before much is spent, where it can be.</summary>
internal sealed class McpCaller(RequestContext<CallToolRequestParams> context, ServerArguments arguments, IPreviewSkills previews) : ISkillCaller
{
    private const string Question = "spend";
    private const string Go = "go";

    public bool WaitsToTheEnd => false;

    public string? Root => arguments.Root;

    public ICallerModel? Model => field ??= Can?.Sampling is null ? null : new ClientModel(context, previews);

    public decimal? AskAboveUsd => CanBeAsked ? arguments.AskAboveUsd : null;

    // In the latest revision each request says what its client can; before, the handshake did.
    private ClientCapabilities? Can => context.JsonRpcRequest.Context?.ClientCapabilities ?? context.Server.ClientCapabilities;

    private bool CanBeAsked => Can?.Elicitation is not null;

    public async ValueTask<bool> MaySpendAsync(SpendRequest request, CancellationToken cancellationToken)
    {
        string sum = request.EstimateUsd is decimal usd ? string.Create(CultureInfo.InvariantCulture, $"about ${usd:0.00}") : "a sum that nobody knows beforehand";
        ElicitRequestParams question = new()
        {
            Message = $"{request.Skill} would spend {sum}. Go on?",
            RequestedSchema = new()
            {
                Properties = { [Go] = new ElicitRequestParams.BooleanSchema { Title = "Spend it", Description = $"Yes: spend {sum}.", Default = false } },
                Required = [Go],
            },
        };
        if (context.Params?.InputResponses?.TryGetValue(Question, out InputResponse? response) is true)
        {
            return IsYes(response.Deserialize(InputResponse.ElicitResultJsonTypeInfo));
        }

        // Over HTTP the latest revision has no way back to the client but the answer: it asks, and the client calls again.
        return context.Server.IsMrtrSupported
            ? throw new InputRequiredException(new Dictionary<string, InputRequest> { [Question] = InputRequest.ForElicitation(question) }, requestState: null)
            : IsYes(await context.Server.ElicitAsync(question, cancellationToken));
    }

    private static bool IsYes(ElicitResult? answer) =>
        answer is { IsAccepted: true, Content: { } content } && content.TryGetValue(Go, out JsonElement go) && go.ValueKind is JsonValueKind.True;
}
