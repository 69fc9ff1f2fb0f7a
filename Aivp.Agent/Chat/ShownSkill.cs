using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>A skill as the conversation calls it: with the project filled in, shown while it works, asked about before it spends, and with an answer for whatever happens.</summary>
internal sealed class ShownSkill(Skill skill, ChatSettings settings, ChatSpending spending, IChatScreen screen, TimeProvider time) : DelegatingAIFunction(skill.Function)
{
    private const int MostPictures = 4;
    private const string Project = "project";

    /// <summary>What was done, for taking it back.</summary>
    public required DoneCalls Done { get; init; }

    /// <summary>Where to look up what was chosen before.</summary>
    public required IProjectSkills Projects { get; init; }

    /// <summary>Where to look up what the budget was before.</summary>
    public required IJobSkills Jobs { get; init; }

    [SuppressMessage("Design", "CA1031", Justification = "A bug in one skill mustn't end the conversation; the model and the user are told.")]
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (skill.Traits.Paths.Contains(Project) && (!arguments.TryGetValue(Project, out object? project) || IsNothing(project)))
        {
            arguments[Project] = settings.Project;
        }

        int? before = Name == "choose_candidate" ? await ChosenAsync(arguments, cancellationToken) : null;
        Budget? budget = Name == "set_budget" ? await BudgetAsync(arguments, cancellationToken) : null;
        ICallLine line = screen.Begin(Name, CallText.Of(arguments));
        long began = time.GetTimestamp();
        using IDisposable caller = SkillCall.Enter(spending);
        using IDisposable watcher = SkillProgress.Watch(line);
        object? answer;
        try
        {
            answer = await base.InvokeCoreAsync(arguments, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            line.End(false, "stopped");
            throw;
        }
        catch (Exception e)
        {
            answer = new ErrorContent($"{Name} failed: {e.Message}") { ErrorCode = "failed" };
        }

        SkillAnswer read = SkillAnswer.Of(answer, settings.Project);
        spending.Add(read.CostUsd);
        line.End(read.IsDone, read.Outcome(time.GetElapsedTime(began)));
        if (read.IsDone && !skill.Traits.ReadOnly)
        {
            Done.Add(new(Name, arguments.ToDictionary(argument => argument.Key, argument => argument.Value?.ToString() ?? ""), read.Files)
            {
                Before = before,
                BudgetBefore = budget,
                BudgetSet = budget is null ? null : (await BudgetAsync(arguments, cancellationToken))?.CapUsd,
            });
            await ShowAsync(Made(read.Files), cancellationToken);
        }

        return read.Text;
    }

    private async Task<int?> ChosenAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        string named = arguments.GetValueOrDefault("shot")?.ToString() ?? "";
        bool isLast = named.EndsWith("-lf", StringComparison.Ordinal);
        string shot = isLast || named.EndsWith("-ff", StringComparison.Ordinal) ? named[..^3] : named;
        try
        {
            ShotDetails details = await Projects.ShowShotAsync(arguments[Project]!.ToString()!, shot, cancellationToken);
            return details.Frames.FirstOrDefault(frame => frame.Frame.Kind is FrameKind.Last == isLast)?.Candidates.FirstOrDefault(candidate => candidate.Chosen)?.Number;
        }
        catch (AivpException)
        {
            // The skill itself says what is wrong.
            return null;
        }
    }

    private async Task<Budget?> BudgetAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await Jobs.GetBudgetAsync(arguments[Project]!.ToString(), cancellationToken);
        }
        catch (AivpException)
        {
            // The skill itself says what is wrong.
            return null;
        }
    }

    private static bool IsNothing(object? value) => value is null or JsonElement { ValueKind: JsonValueKind.Null } || value.ToString() is "" or ".";

    // All candidates of a production on one picture say more than any of them.
    private IReadOnlyList<string> Made(IReadOnlyList<string> files)
    {
        string sheet = Path.Combine(settings.Project, "contact-sheet.png");
        return !skill.Traits.Spends ? [] : Name is "produce_film" or "regenerate_shot" && File.Exists(sheet) ? [sheet, .. files] : files;
    }

    private async Task ShowAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        foreach (string file in files.Take(MostPictures))
        {
            await screen.ShowPictureAsync(file, cancellationToken);
        }

        if (files.Count > MostPictures)
        {
            screen.Note($"    and {files.Count - MostPictures} more");
        }
    }
}
