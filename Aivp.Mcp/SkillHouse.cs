using Aivp.Mcp.Security;
using Aivp.Tools;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aivp.Mcp;

/// <summary>The skills and what they need, made when the first is called: a client that only asks what there is doesn't wait for it.</summary>
internal sealed class SkillHouse : IAsyncDisposable
{
    private readonly Lazy<IServiceProvider> _services;
    private readonly Lazy<Dictionary<string, Skill>> _skills;
    private readonly Lazy<Redaction> _redaction;

    /// <param name="root">The folder that relative paths are in.</param>
    /// <param name="configure">Replaces what a test wants otherwise.</param>
    public SkillHouse(string root, Action<IServiceCollection>? configure = null)
    {
        Lazy<IConfigurationRoot> configuration = new(Settings.Read);
        _services = new(() =>
        {
            Directory.SetCurrentDirectory(root);
            ServiceCollection services = new();
            services.AddAivp(configuration.Value);
            services.AddSingleton(Loggers);
            configure?.Invoke(services);
            return services.BuildServiceProvider();
        });
        _skills = new(() => _services.Value.GetRequiredService<SkillList>().Skills.ToDictionary(skill => skill.Function.Name));
        _redaction = new(() => Redaction.Of(configuration.Value));
    }

    public ILoggerFactory Loggers { get; } = new ErrorLog();

    /// <summary>The skills by name.</summary>
    public IReadOnlyDictionary<string, Skill> Skills => _skills.Value;

    /// <summary>Takes secrets out of what goes to clients.</summary>
    public Redaction Redaction => _redaction.Value;

    public T Get<T>()
        where T : notnull => _services.Value.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await ((IAsyncDisposable)_services.Value).DisposeAsync();
        }

        Loggers.Dispose();
    }
}
