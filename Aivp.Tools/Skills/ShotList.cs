using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>Several shots as people and models write them: <c>1.2,2.1</c>.</summary>
public static class ShotList
{
    /// <summary>Reads such a list.</summary>
    /// <param name="text">Shots with commas between; empty: none, which means all.</param>
    /// <exception cref="SkillArgumentException">An entry isn't a shot.</exception>
    public static IReadOnlyList<ShotId> Read(string? text)
    {
        List<ShotId> shots = [];
        foreach (string entry in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            shots.Add(ShotId.TryParse(entry, out ShotId shot)
                ? shot
                : throw new SkillArgumentException("shots", $"'{entry}' isn't a shot; write scene.shot with commas between, for example 1.2,2.1."));
        }

        return shots;
    }

    /// <summary>Reads one shot.</summary>
    /// <exception cref="SkillArgumentException">It isn't one, or several.</exception>
    public static IReadOnlyList<ShotId> One(string text) =>
        ShotId.TryParse(text.Trim(), out ShotId shot) ? [shot] : throw new SkillArgumentException("shot", $"'{text}' isn't a shot; write scene.shot, for example 1.2.");
}
