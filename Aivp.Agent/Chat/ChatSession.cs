using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>A conversation about a project: turn by turn, remembered from one time to the next.</summary>
internal sealed class ChatSession
{
    private readonly ChatSettings _settings;
    private readonly IChatScreen _screen;
    private readonly Func<CancellationToken, Task<ChatInstructions>> _instructions;
    private readonly IReadOnlyList<AIFunction> _tools;

    /// <param name="settings">How it's to be held.</param>
    /// <param name="skills">What can be called.</param>
    /// <param name="projects">Where to look up what was chosen.</param>
    /// <param name="jobs">Where to look up what the budget was.</param>
    /// <param name="engine">Who answers.</param>
    /// <param name="instructions">What the model is told first; asked anew each turn, as the project changes.</param>
    /// <param name="screen">Where it's shown.</param>
    /// <param name="time">Measures how long calls take.</param>
    public ChatSession(
        ChatSettings settings, SkillList skills, IProjectSkills projects, IJobSkills jobs, IChatEngine engine, Func<CancellationToken, Task<ChatInstructions>> instructions, IChatScreen screen, TimeProvider time)
    {
        (_settings, _screen, _instructions, Engine) = (settings, screen, instructions, engine);
        Spending = new(settings, screen);
        History = new(settings.Project);
        _tools = [.. skills.Skills.Select(skill => new ShownSkill(skill, settings, Spending, screen, time) { Done = Done, Projects = projects, Jobs = jobs })];
    }

    /// <summary>Who answers.</summary>
    public IChatEngine Engine { get; }

    /// <summary>What it has cost.</summary>
    public ChatSpending Spending { get; }

    /// <summary>What was said before.</summary>
    public ChatHistory History { get; }

    /// <summary>What can be called, as the model sees it.</summary>
    public IReadOnlyList<AIFunction> Tools => _tools;

    /// <summary>What the turns changed.</summary>
    public DoneCalls Done { get; } = new();

    /// <summary>The folder that it's about.</summary>
    public string Project => _settings.Project;

    /// <summary>Answers what the user said.</summary>
    /// <returns>The answer; what went wrong is shown, remembered and thrown.</returns>
    /// <exception cref="AivpException">The model can't be asked.</exception>
    public async Task<string> TurnAsync(string said, CancellationToken cancellationToken)
    {
        Spending.BeginTurn();
        Done.BeginTurn();
        ChatInstructions told = await _instructions(cancellationToken);
        ChatMessage first = new(ChatRole.System, told.Text) { AdditionalProperties = new() { [IChatEngine.Instructions] = told } };
        List<ChatMessage> before = [first, .. History.Remembered, new(ChatRole.User, said)];
        List<ChatMessage> messages = [.. before];
        StringBuilder answer = new();
        try
        {
            await foreach (string words in Engine.AnswerAsync(messages, _tools, cancellationToken))
            {
                answer.Append(words);
                _screen.Say(words);
            }
        }
        catch (Exception e) when (e is AivpException or OperationCanceledException)
        {
            // What was done is done: the next turn must know of it.
            await RememberAsync(messages, before.Count, $"{answer} ({(e is OperationCanceledException ? "stopped by the user" : $"broken off: {e.Message}")})".Trim());
            _screen.EndAnswer();
            throw;
        }

        _screen.EndAnswer();
        await RememberAsync(messages, before.Count, null);
        return answer.ToString();
    }

    private Task RememberAsync(List<ChatMessage> messages, int before, string? end)
    {
        List<ChatMessage> turn = [.. messages.Skip(before - 1).Where(message => message.Role != ChatRole.System)];
        if (end is not null)
        {
            // A call without its result is refused by most servers.
            HashSet<string> answered = [.. turn.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.CallId)];
            turn.RemoveAll(message => message.Contents.Count == 0 || message.Contents.OfType<FunctionCallContent>().Any(call => !answered.Contains(call.CallId)));
            HashSet<string> asked = [.. turn.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => call.CallId)];
            turn.RemoveAll(message => message.Contents.OfType<FunctionResultContent>().Any(result => !asked.Contains(result.CallId)));
            turn.Add(new(ChatRole.Assistant, end));
        }

        return History.AddAsync(turn);
    }
}
