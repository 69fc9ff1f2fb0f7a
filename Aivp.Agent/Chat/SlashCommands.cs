using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>What can be typed in a conversation that isn't for the model.</summary>
internal sealed class SlashCommands(ChatSession session, IJobSkills jobs, IModelSkills models, string speaker, IChatScreen screen)
{
    private static readonly Dictionary<string, string> s_all = new()
    {
        ["/budget"] = "what the project may cost and has cost; /budget 5 sets it, /budget none lifts it",
        ["/jobs"] = "paid calls that aren't done; /jobs all shows every one",
        ["/models"] = "who answers, and the models for pictures and clips; /models fal shows one vendor's",
        ["/undo"] = "forget the last question and answer, and take back choices and budgets made in it",
        ["/new"] = "forget the whole conversation",
        ["/help"] = "this",
        ["/quit"] = "leave; the conversation is kept",
    };

    /// <summary>Does what was typed.</summary>
    /// <returns>False: the user leaves.</returns>
    public async Task<bool> RunAsync(string typed, CancellationToken cancellationToken)
    {
        string[] words = typed.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = words.Length > 1 ? words[1] : "";
        try
        {
            switch (words[0].ToLowerInvariant())
            {
                case "/quit" or "/exit" or "/q":
                    return false;
                case "/help" or "/?":
                    screen.Note(string.Join('\n', s_all.Select(command => $"  {command.Key,-8} {command.Value}")));
                    break;
                case "/budget":
                    await BudgetAsync(rest, cancellationToken);
                    break;
                case "/jobs":
                    await JobsAsync(rest == "all", cancellationToken);
                    break;
                case "/models":
                    Models(rest);
                    break;
                case "/undo":
                    await UndoAsync(cancellationToken);
                    break;
                case "/new":
                    await session.History.ClearAsync();
                    session.Done.Clear();
                    screen.Note("Forgotten. Files stay as they are.");
                    break;
                default:
                    screen.Warn($"{words[0]} is unknown; {NearestName.Hint(words[0], s_all.Keys)}");
                    break;
            }
        }
        catch (AivpException e)
        {
            screen.Warn(e.Message);
        }

        return true;
    }

    private async Task BudgetAsync(string sum, CancellationToken cancellationToken)
    {
        Budget budget = sum switch
        {
            "" => await jobs.GetBudgetAsync(session.Project, cancellationToken),
            "none" => await jobs.SetBudgetAsync(session.Project, null, cancellationToken),
            _ when decimal.TryParse(sum.TrimStart('$'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal usd) => await jobs.SetBudgetAsync(session.Project, usd, cancellationToken),
            _ => throw new SkillArgumentException("budget", $"'{sum}' is no sum; write dollars, for example /budget 5.00, or /budget none."),
        };
        string cap = budget.CapUsd is { } most ? $"{Usd(most)}, {Usd(budget.LeftUsd ?? 0)} left" : "not limited";
        string held = budget.HeldUsd > 0 ? $", {Usd(budget.HeldUsd)} set aside" : "";
        screen.Note($"budget: {cap}; spent: {Usd(budget.ChargedUsd)}{held}; this conversation's calls: {Usd(session.Spending.SpentUsd)}");
    }

    private async Task JobsAsync(bool all, CancellationToken cancellationToken)
    {
        IReadOnlyList<Job> found = await jobs.ListAsync(session.Project, all, cancellationToken);
        screen.Note(found.Count == 0
            ? "No jobs that aren't done; /jobs all shows every one."
            : string.Join('\n', found.Take(30).Select(job => $"  {job.Id}  {job.State.ToString().ToLowerInvariant(),-10} {job.Context.Subject}  {job.Provider}/{job.Model}  {Usd(job.ChargedUsd)}")));
    }

    private void Models(string vendor)
    {
        IReadOnlyList<ModelSummary> all = models.List(vendor.Length == 0 ? null : vendor, null);
        IEnumerable<ModelSummary> shown = vendor.Length == 0 ? all.Where(model => model.DefaultFor.Count > 0) : all;
        screen.Note($"talking: {speaker}\n" + string.Join('\n', shown.Select(model =>
            $"  {model.Provider,-10} {model.Id}  {string.Join(", ", vendor.Length == 0 ? model.DefaultFor : model.Tasks)}  {model.Price ?? "price unknown"}")));
    }

    private async Task UndoAsync(CancellationToken cancellationToken)
    {
        if (await session.History.UndoAsync() is not { } asked)
        {
            screen.Note("There's nothing to take back.");
            return;
        }

        screen.Note($"Forgotten: \"{(asked.Length > 60 ? $"{asked[..60]}…" : asked)}\"");
        foreach (DoneCall call in session.Done.Take())
        {
            if (call is { Skill: "choose_candidate", Before: int before })
            {
                AIFunction choose = session.Tools.First(tool => tool.Name == "choose_candidate");
                AIFunctionArguments arguments = new(call.Arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value)) { ["candidate"] = before };
                session.Done.IsPaused = true;
                try
                {
                    await choose.InvokeAsync(arguments, cancellationToken);
                }
                finally
                {
                    session.Done.IsPaused = false;
                }

                screen.Note($"{call.Arguments.GetValueOrDefault("shot")}: candidate {before} is the keyframe again.");
            }
            else if (call is { Skill: "set_budget", BudgetBefore: { } budget })
            {
                await RestoreAsync(call, budget, cancellationToken);
            }
            else
            {
                screen.Note(call.Files.Count > 0 ? $"{call.Skill}: its files stay; nothing that may have been paid for is thrown away." : $"{call.Skill}: what it did stays.");
            }
        }
    }

    // Whoever has set another one since meant that.
    private async Task RestoreAsync(DoneCall call, Budget before, CancellationToken cancellationToken)
    {
        string project = call.Arguments.GetValueOrDefault("project", session.Project);
        Budget now = await jobs.GetBudgetAsync(project, cancellationToken);
        if (now.CapUsd != call.BudgetSet)
        {
            screen.Note($"set_budget: the budget was changed since, and stays {(now.CapUsd is { } own ? Usd(own) : "not limited")}.");
            return;
        }

        await jobs.SetBudgetAsync(project, before.CapUsd, cancellationToken);
        screen.Note(before.CapUsd is { } cap ? $"The budget is {Usd(cap)} again." : "The budget isn't limited any more, as before.");
    }

    private static string Usd(decimal usd) => string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}");
}
