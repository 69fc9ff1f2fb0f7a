using System.Globalization;
using Aivp.Tools.Configuration;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Prompts;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ChatCompletions;

/// <summary>The models that can be talked to, by our one client.</summary>
internal sealed class ChatModels(IHttpClientFactory clients, KeyRing keys, ProjectLedgers ledgers, PromptLibrary prompts, IOptions<ChatModelOptions> options) : IChatModels
{
    /// <summary>The provider's name of servers that are nobody's in particular.</summary>
    public const string Local = "local";

    private const string System = "chat-system";

    // In the order in which they're looked for, with the model that is talked to unless another is named.
    private static readonly (string Provider, string Model)[] s_usual = [("openai", "gpt-5-mini"), ("gemini", "gemini-2.5-flash"), ("openrouter", "google/gemini-2.5-flash")];

    /// <inheritdoc/>
    public ChatModel? Find(string? name, Uri? address)
    {
        string? asked = name ?? options.Value.Model;
        Uri? own = address ?? options.Value.BaseUri;
        if (asked is null && own is null)
        {
            (string Provider, string Model) found = s_usual.FirstOrDefault(one => keys.Find(one.Provider).Count > 0);
            return found.Provider is null ? null : Priced(new(found.Provider, found.Model, ChatCompletionsRegistration.Homes[found.Provider]));
        }

        (string provider, string model) = Split(asked, own);
        if (provider == Local)
        {
            Uri server = own ?? throw new SkillArgumentException("chat_url", $"where is {model}? Name the server, for example --chat-url http://127.0.0.1:11434/v1/.");
            return Priced(new(Local, model, ChatCompletionsRegistration.WithSlash(server)) { InputUsdPerMillion = 0, OutputUsdPerMillion = 0 });
        }

        _ = keys.Get(provider, null);
        return Priced(new(provider, model, own is null ? ChatCompletionsRegistration.Homes[provider] : ChatCompletionsRegistration.WithSlash(own)));
    }

    /// <inheritdoc/>
    public IChatClient Connect(ChatModel model, string? project)
    {
        bool isCounted = model is { InputUsdPerMillion: not null, OutputUsdPerMillion: not null } && model.InputUsdPerMillion + model.OutputUsdPerMillion > 0;
        return isCounted
            ? new PaidChatClient(Client, model, new ChatVendor(model.Provider, keys), ledgers, project, options.Value.MaxAnswerTokens)
            : Client(null);

        IChatClient Client(string? lane) => new ChatCompletionsClient(
            clients.CreateClient(ChatCompletionsRegistration.Http), model.Provider, model.Id, model.Address, () => KeyOf(model, project, lane));
    }

    /// <inheritdoc/>
    public ChatInstructions Instructions(string project, string overview, decimal? askAboveUsd)
    {
        Dictionary<string, string> values = new()
        {
            ["project"] = project,
            ["overview"] = overview,
            ["ask_above"] = askAboveUsd?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
        };
        return new(prompts.Render(System, values.ToDictionary(value => value.Key, value => (object?)value.Value)), prompts.FileOf(System), values);
    }

    /// <inheritdoc/>
    public string? RevealKey(ChatModel model, string? project) => KeyOf(model, project, null);

    /// <inheritdoc/>
    public IDisposable? UsePrompts(string? folder) => prompts.Use(folder);

    private string? KeyOf(ChatModel model, string? project, string? lane)
    {
        if (model.Provider == Local)
        {
            return options.Value.ApiKey;
        }

        using IDisposable? scope = project is null ? null : ProjectScope.Enter(project);
        return keys.Get(model.Provider, lane).Reveal();
    }

    private ChatModel Priced(ChatModel model)
    {
        (decimal Input, decimal Output)? known = model.Provider == Local ? (0, 0) : ChatPrices.Of(model.Id);
        return model with { InputUsdPerMillion = options.Value.InputUsdPerMillion ?? known?.Input, OutputUsdPerMillion = options.Value.OutputUsdPerMillion ?? known?.Output };
    }

    /// <summary><c>gemini:gemini-2.5-flash</c>, <c>openai</c>, <c>gpt-5-mini</c>, <c>google/gemini-2.5-flash</c>, or a server's own name for its model.</summary>
    private static (string Provider, string Model) Split(string? name, Uri? address)
    {
        if (name is null)
        {
            return (Local, "default");
        }

        string[] providers = [.. s_usual.Select(one => one.Provider), Local];
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string before = colon < 0 ? name : name[..colon];
        if (providers.Contains(before))
        {
            string rest = colon < 0 ? "" : name[(colon + 1)..];
            return (before, rest.Length > 0 ? rest : s_usual.FirstOrDefault(one => one.Provider == before).Model ?? "default");
        }

        return address is not null ? (Local, name)
            : name.Contains('/', StringComparison.Ordinal) ? ("openrouter", name)
            : name.StartsWith("gpt-", StringComparison.Ordinal) || (name.Length > 1 && name[0] == 'o' && char.IsAsciiDigit(name[1])) ? ("openai", name)
            : name.StartsWith("gemini-", StringComparison.Ordinal) ? ("gemini", name)
            : throw new SkillArgumentException("chat_model", $"whose is '{name}'? Write PROVIDER:MODEL, for example gemini:gemini-2.5-flash, or name its server by --chat-url; {NearestName.Hint(before, providers)}");
    }
}
