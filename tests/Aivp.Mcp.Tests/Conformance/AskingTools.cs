#pragma warning disable MCP9005 // Sampling and roots: clients of earlier revisions still use them.
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Tests.Conformance;

/// <summary>Tools that ask the client for something, in either revision's way.</summary>
internal static class AskingTools
{
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);

    [McpServerTool(Name = "test_sampling"), Description("Asks the client's model.")]
    public static async Task<string> Sampling(McpServer server, [Description("What to ask.")] string prompt, CancellationToken cancellationToken) =>
        $"LLM response: {TextOf(await server.SampleAsync(Ask(prompt, 100), cancellationToken))}";

    [McpServerTool(Name = "test_elicitation"), Description("Asks the user.")]
    public static async Task<string> Elicitation(McpServer server, [Description("What to ask.")] string message, CancellationToken cancellationToken)
    {
        ElicitResult answer = await server.ElicitAsync(
            Form(message, ("username", new ElicitRequestParams.StringSchema { Description = "User's response" }), ("email", new ElicitRequestParams.StringSchema { Description = "User's email address" })),
            cancellationToken);
        return $"User response: action={answer.Action}, content={Json(answer)}";
    }

    [McpServerTool(Name = "test_elicitation_sep1034_defaults"), Description("Asks with defaults.")]
    public static async Task<string> Defaults(McpServer server, CancellationToken cancellationToken) => Completed(await server.ElicitAsync(
        Form(
            "Please review",
            ("name", new ElicitRequestParams.StringSchema { Default = "John Doe" }),
            ("age", new ElicitRequestParams.NumberSchema { Type = "integer", Default = 30 }),
            ("score", new ElicitRequestParams.NumberSchema { Default = 95.5 }),
            ("status", new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" }),
            ("verified", new ElicitRequestParams.BooleanSchema { Default = true })),
        cancellationToken));

    [McpServerTool(Name = "test_elicitation_sep1330_enums"), Description("Asks with enums of all kinds.")]
    public static async Task<string> Enums(McpServer server, CancellationToken cancellationToken) => Completed(await server.ElicitAsync(
        Form(
            "Please choose",
            ("untitledSingle", new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] }),
            ("titledSingle", new ElicitRequestParams.TitledSingleSelectEnumSchema { OneOf = Options("value", "Option") }),
#pragma warning disable CS0618, MCP9001 // The suite wants the deprecated kind as well.
            ("legacyEnum", new ElicitRequestParams.LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] }),
#pragma warning restore CS0618, MCP9001
            ("untitledMulti", new ElicitRequestParams.UntitledMultiSelectEnumSchema { Items = new() { Enum = ["option1", "option2", "option3"] } }),
            ("titledMulti", new ElicitRequestParams.TitledMultiSelectEnumSchema { Items = new() { AnyOf = Options("value", "Choice") } })),
        cancellationToken));

    [McpServerTool(Name = "test_streaming_elicitation"), Description("Asks the user while its answer streams.")]
    public static string StreamingElicitation(RequestContext<CallToolRequestParams> context) =>
        Answer(context, "go") is { } answer ? $"Streamed: {answer}" : throw Ask(null, ("go", InputRequest.ForElicitation(Form("Go on?", ("ok", new ElicitRequestParams.BooleanSchema())))));

    [McpServerTool(Name = "test_input_required_result_elicitation"), Description("Asks for a name.")]
    public static string Name(RequestContext<CallToolRequestParams> context) =>
        Elicited(context, "user_name", "name") is { } name ? $"Hello, {name}!" : throw Ask(null, ("user_name", AskName));

    [McpServerTool(Name = "test_input_required_result_sampling"), Description("Asks the client's model.")]
    public static string Capital(RequestContext<CallToolRequestParams> context) => Answer(context, "capital_question") is { } answer
        ? TextOf(answer.Deserialize(InputResponse.CreateMessageResultJsonTypeInfo)!)
        : throw Ask(null, ("capital_question", InputRequest.ForSampling(Ask("What is the capital of France?", 100))));

    [McpServerTool(Name = "test_input_required_result_list_roots"), Description("Asks for the client's roots.")]
    public static string Roots(RequestContext<CallToolRequestParams> context) => Answer(context, "client_roots") is { } answer
        ? string.Join(", ", answer.Deserialize(InputResponse.ListRootsResultJsonTypeInfo)!.Roots.Select(root => root.Uri))
        : throw Ask(null, ("client_roots", InputRequest.ForRootsList(new())));

    [McpServerTool(Name = "test_input_required_result_request_state"), Description("Asks, and looks at its state again.")]
    public static string State(RequestContext<CallToolRequestParams> context) =>
        Answer(context, "confirm") is not null && Held(context) == "confirm" ? "state-ok" : throw Ask("confirm", ("confirm", Confirm));

    [McpServerTool(Name = "test_input_required_result_multiple_inputs"), Description("Asks for several things at once.")]
    public static string Several(RequestContext<CallToolRequestParams> context) =>
        Answer(context, "user_name") is not null && Answer(context, "greeting") is not null && Answer(context, "client_roots") is not null && Held(context) == "several"
            ? "All is there."
            : throw Ask(
                "several",
                ("user_name", AskName),
                ("greeting", InputRequest.ForSampling(Ask("Generate a greeting", 50))),
                ("client_roots", InputRequest.ForRootsList(new())));

    [McpServerTool(Name = "test_input_required_result_multi_round"), Description("Asks twice, one after the other.")]
    public static string Rounds(RequestContext<CallToolRequestParams> context) => (context.Params?.RequestState is null ? null : Held(context)) switch
    {
        "round-1" when Answer(context, "step1") is not null => throw Ask(
            "round-2", ("step2", InputRequest.ForElicitation(Form("Step 2: What is your favorite color?", ("color", new ElicitRequestParams.StringSchema()))))),
        "round-2" when Answer(context, "step2") is not null => "Both answers are there.",
        _ => throw Ask("round-1", ("step1", InputRequest.ForElicitation(Form("Step 1: What is your name?", ("name", new ElicitRequestParams.StringSchema()))))),
    };

    [McpServerTool(Name = "test_input_required_result_tampered_state"), Description("Refuses a state that isn't its own.")]
    public static string Tampered(RequestContext<CallToolRequestParams> context) =>
        context.Params?.RequestState is not null && Held(context) == "tampered" ? "The state is as it was." : throw Ask("tampered", ("confirm", Confirm));

    [McpServerTool(Name = "test_input_required_result_capabilities"), Description("Asks only what the client can answer.")]
    public static string Capabilities(RequestContext<CallToolRequestParams> context)
    {
        if (context.Params?.InputResponses is { Count: > 0 })
        {
            return "Answered.";
        }

        ClientCapabilities? can = context.JsonRpcRequest.Context?.ClientCapabilities ?? context.Server.ClientCapabilities;
        (string, InputRequest)[] asked =
        [
            .. can?.Elicitation is not null ? [("user_name", AskName)] : Array.Empty<(string, InputRequest)>(),
            .. can?.Sampling is not null ? [("greeting", InputRequest.ForSampling(Ask("Generate a greeting", 50)))] : Array.Empty<(string, InputRequest)>(),
            .. can?.Roots is not null ? [("client_roots", InputRequest.ForRootsList(new()))] : Array.Empty<(string, InputRequest)>(),
        ];
        return asked.Length == 0 ? "There's nothing that this client can be asked." : throw Ask(null, asked);
    }

    public static ElicitRequestParams Form(string message, params (string Name, ElicitRequestParams.PrimitiveSchemaDefinition Schema)[] fields) => new()
    {
        Message = message,
        RequestedSchema = new() { Properties = fields.ToDictionary(field => field.Name, field => field.Schema), Required = [.. fields.Select(field => field.Name)] },
    };

    private static InputRequest AskName => InputRequest.ForElicitation(Form("What is your name?", ("name", new ElicitRequestParams.StringSchema())));

    private static InputRequest Confirm => InputRequest.ForElicitation(Form("Please confirm", ("ok", new ElicitRequestParams.BooleanSchema())));

    private static CreateMessageRequestParams Ask(string prompt, int tokens) =>
        new() { MaxTokens = tokens, Messages = [new() { Role = Role.User, Content = [new TextContentBlock { Text = prompt }] }] };

    private static InputRequiredException Ask(string? state, params (string Name, InputRequest Request)[] asked) =>
        new(asked.ToDictionary(one => one.Name, one => one.Request), state is null ? null : Seal(state));

    private static InputResponse? Answer(RequestContext<CallToolRequestParams> context, string name) =>
        context.Params?.InputResponses?.TryGetValue(name, out InputResponse? response) is true ? response : null;

    private static string? Elicited(RequestContext<CallToolRequestParams> context, string name, string field)
    {
        try
        {
            return Answer(context, name)?.Deserialize(InputResponse.ElicitResultJsonTypeInfo)?.Content?.TryGetValue(field, out JsonElement value) is true ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Seal(string state) => $"{state}.{Convert.ToHexString(HMACSHA256.HashData(s_key, Encoding.UTF8.GetBytes(state)))}";

    private static string? Held(RequestContext<CallToolRequestParams> context)
    {
        string? sealedState = context.Params?.RequestState;
        string? state = sealedState?.Split('.')[0];
        return sealedState is null || Seal(state!) == sealedState ? state : throw new McpProtocolException("The request's state was changed on its way.", McpErrorCode.InvalidParams);
    }

    private static string TextOf(CreateMessageResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private static string Completed(ElicitResult answer) => $"Elicitation completed: action={answer.Action}, content={Json(answer)}";

    private static string Json(ElicitResult answer) => JsonSerializer.Serialize(answer.Content);

    private static ElicitRequestParams.EnumSchemaOption[] Options(string value, string title) =>
        [.. ((string[])["First", "Second", "Third"]).Select((name, i) => new ElicitRequestParams.EnumSchemaOption { Const = $"{value}{i + 1}", Title = $"{name} {title}" })];
}
