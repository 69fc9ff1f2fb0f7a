using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Who watches the skill that is being called. A model's arguments can't say, so a door says it around the call.</summary>
public static class SkillProgress
{
    private static readonly AsyncLocal<IProgress<FilmEvent>?> s_current = new();

    /// <summary>The watcher of this call; one that looks away where nobody watches.</summary>
    internal static IProgress<FilmEvent> Current => s_current.Value ?? Nobody.Instance;

    /// <summary>Sets the watcher for calls made from here until the result is disposed of.</summary>
    public static IDisposable Watch(IProgress<FilmEvent> watcher)
    {
        IProgress<FilmEvent>? before = s_current.Value;
        s_current.Value = watcher;
        return new Scope(before);
    }

    private sealed class Scope(IProgress<FilmEvent>? before) : IDisposable
    {
        public void Dispose() => s_current.Value = before;
    }

    private sealed class Nobody : IProgress<FilmEvent>
    {
        public static Nobody Instance { get; } = new();

        public void Report(FilmEvent value)
        {
        }
    }
}
