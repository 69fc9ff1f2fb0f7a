using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Cli;

/// <summary>Calls a skill of the list that assistants and the chat have, for somebody who types and waits to the end.</summary>
internal static class SkillCalls
{
    /// <summary>Calls it.</summary>
    /// <param name="services">Where the list is.</param>
    /// <param name="skill">Its name.</param>
    /// <param name="progress">Told of what happens in a film's making; null: nobody is.</param>
    /// <param name="arguments">Those that are null are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it answered; of one that runs as a job, what came of that.</returns>
    /// <exception cref="SkillFailure">It can't.</exception>
    public static async Task<JsonNode> CallAsync(
        IServiceProvider services, string skill, IProgress<FilmEvent>? progress, (string Name, object? Value)[] arguments, CancellationToken cancellationToken)
    {
        AIFunction function = services.GetRequiredService<SkillList>().Functions.Single(function => function.Name == skill);
        using IDisposable caller = SkillCall.Enter(new Typist());
        using IDisposable? watching = progress is null ? null : SkillProgress.Watch(progress);
        object? answer = await function.InvokeAsync(
            new AIFunctionArguments(arguments.Where(argument => argument.Value is not null).ToDictionary(argument => argument.Name, argument => argument.Value)), cancellationToken);
        if (answer is ErrorContent error)
        {
            throw new SkillFailure(error);
        }

        JsonNode read = JsonNode.Parse((string)answer!)!;
        return read["status"] is not null && read["kind"] is null && read["result"] is { } result ? result.DeepClone() : read;
    }

    // Who types a verb means it: nobody is asked, and the project's budget holds.
    private sealed class Typist : ISkillCaller
    {
        public bool WaitsToTheEnd => true;

        public string? Root => null;

        public decimal? AskAboveUsd => null;

        public ValueTask<bool> MaySpendAsync(SpendRequest request, CancellationToken cancellationToken) => new(true);
    }
}
