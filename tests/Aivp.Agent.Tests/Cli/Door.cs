using Aivp.Agent.Cli;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Tests.Cli;

/// <summary>The command line with skills that a test sets, and what it wrote.</summary>
internal sealed class Door : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public FakeFilmSkills Film { get; } = new();

    public FakeJobSkills Jobs { get; } = new();

    public FakeSetupSkills Setup { get; } = new();

    public FakeScoreSkills Scores { get; } = new();

    public FakeChoiceSkills Choices { get; } = new();

    public FakeFinishingSkills Finishing { get; } = new();

    public FakeImportSkills Imports { get; } = new();

    /// <summary>Somebody is watching.</summary>
    public bool IsInteractive { get; init; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using VerbHost host = new(Terminal.Of(_output, _error, width: 140, IsInteractive), _ => new ServiceCollection()
            .AddSingleton<IFilmSkills>(Film)
            .AddSingleton<IJobSkills>(Jobs)
            .AddSingleton<ISetupSkills>(Setup)
            .AddSingleton<IScoreSkills>(Scores)
            .AddSingleton<IChoiceSkills>(Choices)
            .AddSingleton<IFinishingSkills>(Finishing)
            .AddSingleton<IImportSkills>(Imports)
            .BuildServiceProvider());
        return await AivpCommand.RunAsync(host, args, cancellationToken);
    }

    public Task<int> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }
}
