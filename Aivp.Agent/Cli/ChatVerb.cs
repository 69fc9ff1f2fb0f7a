using System.CommandLine;
using System.Globalization;
using Aivp.Agent.Chat;
using Aivp.Agent.Chat.Offline;
using Aivp.Agent.Chat.Pictures;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp chat [DIR]</c></summary>
internal sealed class ChatVerb : Command
{
    private const string Offline = "offline";
    private static readonly ChatSettings s_usual = new(".");

    private readonly Argument<string> _project = new("DIR")
    {
        Description = "The project's folder; the one you're in unless named.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _once = new("--once") { Description = "Answer this and leave: for scripts.", HelpName = "TEXT" };
    private readonly Option<string?> _model = new("--chat-model") { Description = "Who answers: PROVIDER:MODEL, for example gemini:gemini-2.5-flash; or offline, by rules. [default: of the first key found]", HelpName = "NAME" };
    private readonly Option<string?> _address = new("--chat-url") { Description = "A server that speaks OpenAI's protocol, for example http://127.0.0.1:11434/v1/.", HelpName = "URL" };
    private readonly Option<decimal> _askAbove = Usd("--ask-above", "Ask before a turn spends more than this.", s_usual.AskAboveUsd);
    private readonly Option<decimal> _most = Usd("--most", "The most that the conversation may spend on pictures and clips.", s_usual.MostUsd);
    private readonly Option<bool> _yes = new("--yes") { Description = "Spend without asking, up to --most and the project's budget." };
    private readonly Option<string> _engine = new("--engine") { Description = "Who holds the conversation: aivp, or semantic-kernel where it's built in.", HelpName = "NAME", DefaultValueFactory = _ => "aivp" };
    private readonly Option<string?> _pictures = new("--pictures") { Description = "How the terminal takes pictures: kitty, iterm2, sixel or none. [default: as it says itself]", HelpName = "HOW" };
    private readonly Option<string?> _prompts = SharedOptions.Prompts();

    public ChatVerb(VerbHost host)
        : base("chat", "A conversation that makes pictures, clips and films. Works offline by plain requests; with a key, in your own words.")
    {
        foreach (Symbol symbol in new Symbol[] { _project, _once, _model, _address, _askAbove, _most, _yes, _engine, _pictures, _prompts })
        {
            if (symbol is Option option)
            {
                Add(option);
            }
            else
            {
                Add((Argument)symbol);
            }
        }

        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, json: false, services => RunAsync(host, services, parsed, cancellationToken)));
    }

    private async Task<ExitCode> RunAsync(VerbHost host, IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
    {
        Terminal terminal = host.Terminal;
        string project = Path.GetFullPath(parsed.GetRequiredValue(_project));
        if (!Directory.Exists(project))
        {
            throw new SkillArgumentException("DIR", $"there's no folder {parsed.GetRequiredValue(_project)}.");
        }

        ChatSettings settings = s_usual with
        {
            Project = project,
            AskAboveUsd = parsed.GetValue(_askAbove),
            MostUsd = parsed.GetValue(_most),
            Yes = parsed.GetValue(_yes),
        };
        IChatModels models = services.GetRequiredService<IChatModels>();
        using IDisposable? own = models.UsePrompts(parsed.GetValue(_prompts));
        ChatModel? model = parsed.GetValue(_model) == Offline ? null : models.Find(parsed.GetValue(_model), Address(parsed.GetValue(_address)));
        string? once = parsed.GetValue(_once);
        IConfiguration? configuration = services.GetService<IConfiguration>();
        ChatScreen screen = new(terminal, services.GetRequiredService<IPreviewSkills>(), Protocol(parsed.GetValue(_pictures), configuration), isAsked: once is null && terminal.IsInteractive);
        using IChatClient client = model is null ? new OfflineModel() : models.Connect(model, project);
        IChatEngine engine = Engines.Of(parsed.GetValue(_engine)!, services, client, model, settings);
        ProjectText overview = new(services.GetRequiredService<IProjectSkills>());
        ChatSession session = new(
            settings,
            services.GetRequiredService<SkillList>(),
            services.GetRequiredService<IProjectSkills>(),
            services.GetRequiredService<IJobSkills>(),
            engine,
            async token => models.Instructions(project, await overview.OfAsync(project, token), settings.Yes ? null : settings.AskAboveUsd),
            screen,
            services.GetRequiredService<TimeProvider>());
        await session.History.LoadAsync(cancellationToken);
        if (once is not null)
        {
            await session.TurnAsync(once, cancellationToken);
            return ExitCode.Done;
        }

        string speaker = model?.ToString() ?? "nobody: plain requests, by rules";
        Greet(screen, session, parsed, model);
        SlashCommands commands = new(session, services.GetRequiredService<IJobSkills>(), services.GetRequiredService<IModelSkills>(), speaker, screen);
        await new ChatTalk(session, commands, screen, end => StopBy(host.Interruption, end)).RunAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static void StopBy(Interruption? interruption, Action? end)
    {
        if (interruption is not null)
        {
            interruption.Instead = end;
        }
    }

    private void Greet(ChatScreen screen, ChatSession session, ParseResult parsed, ChatModel? model)
    {
        string before = session.History.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {session.History.Count} turns are remembered, /new forgets them") : "";
        screen.Note($"{session.Project}{before}");
        if (model is not null)
        {
            screen.Note($"You talk with {model}. /help shows the commands, /quit leaves.");
            return;
        }

        if (parsed.GetValue(_model) != Offline)
        {
            screen.Note("There's no key for a model, so requests are understood by rules. For a conversation: `aivp keys add gemini` (or openai, openrouter), or --chat-url for a server of your own.");
        }

        screen.Note($"{RequestReader.Examples}\n/help shows the commands, /quit leaves.");
    }

    private static Uri? Address(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address
        : throw new SkillArgumentException("chat_url", $"'{text}' is no address; write for example http://127.0.0.1:11434/v1/.");

    private static PictureProtocol Protocol(string? how, IConfiguration? configuration) => how switch
    {
        null => configuration is null ? PictureProtocol.None : TerminalPictures.Of(name => configuration[name]),
        "none" => PictureProtocol.None,
        _ when Enum.TryParse(how, ignoreCase: true, out PictureProtocol protocol) => protocol,
        _ => throw new SkillArgumentException("pictures", $"'{how}' is unknown; write one of: kitty, iterm2, sixel, none."),
    };

    private static Option<decimal> Usd(string name, string description, decimal usual) => new(name)
    {
        Description = description,
        HelpName = "USD",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (BudgetText.TryParse(result.Tokens[0].Value, out decimal usd))
            {
                return usd;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is no amount of dollars; give a number such as 5.00.");
            return 0;
        },
    };
}
