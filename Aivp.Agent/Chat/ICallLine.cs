using Aivp.Tools.Skills;

namespace Aivp.Agent.Chat;

/// <summary>A skill at work, as it's shown.</summary>
internal interface ICallLine : IProgress<SkillStep>
{
    /// <summary>It's over.</summary>
    /// <param name="isDone">It did what was asked.</param>
    /// <param name="outcome">What came of it, in a few words.</param>
    void End(bool isDone, string outcome);
}
