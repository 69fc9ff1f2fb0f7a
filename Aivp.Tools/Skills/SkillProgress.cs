using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>Who watches the skill that is being called. A model's arguments can't say, so a door says it around the call.</summary>
public static class SkillProgress
{
    private static readonly AsyncLocal<IProgress<SkillStep>?> s_current = new();

    /// <summary>The watcher of this call; one that looks away where nobody watches.</summary>
    internal static IProgress<SkillStep> Steps => s_current.Value ?? Nobody.Instance;

    /// <summary>As <see cref="Steps"/>, for what is told of a film.</summary>
    internal static IProgress<FilmEvent> OfFilm => new FilmSteps(Steps);

    /// <summary>As <see cref="Steps"/>, for what is told of pictures and clips by themselves.</summary>
    internal static IProgress<MediaProgress> OfMedia => new MediaSteps(Steps);

    /// <summary>Sets the watcher for calls made from here until the result is disposed of.</summary>
    public static IDisposable Watch(IProgress<SkillStep> watcher)
    {
        IProgress<SkillStep>? before = s_current.Value;
        s_current.Value = watcher;
        return new Scope(before);
    }

    /// <summary>As the other one, for who wants only what is told of a film.</summary>
    public static IDisposable Watch(IProgress<FilmEvent> watcher) => Watch(new OnlyFilms(watcher));

    private sealed class OnlyFilms(IProgress<FilmEvent> watcher) : IProgress<SkillStep>
    {
        public void Report(SkillStep value)
        {
            if (value.Event is { } happened)
            {
                watcher.Report(happened);
            }
        }
    }

    private sealed class Scope(IProgress<SkillStep>? before) : IDisposable
    {
        public void Dispose() => s_current.Value = before;
    }

    private sealed class Nobody : IProgress<SkillStep>
    {
        public static Nobody Instance { get; } = new();

        public void Report(SkillStep value)
        {
        }
    }
}
