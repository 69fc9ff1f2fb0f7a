namespace Aivp.Tools.Skills;

/// <summary>Who calls. Flows with the call, not into work that outlives it.</summary>
public static class SkillCall
{
    private static readonly AsyncLocal<ISkillCaller?> s_caller = new();

    /// <summary>The caller; null: nobody said.</summary>
    internal static ISkillCaller? Caller => s_caller.Value;

    /// <summary>Says who calls from here until the result is disposed of; null: nobody in particular.</summary>
    public static IDisposable Enter(ISkillCaller? caller)
    {
        ISkillCaller? before = s_caller.Value;
        s_caller.Value = caller;
        return new Scope(before);
    }

    private sealed class Scope(ISkillCaller? before) : IDisposable
    {
        public void Dispose() => s_caller.Value = before;
    }
}
