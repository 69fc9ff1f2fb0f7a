using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers;

/// <summary>Something that's set for single pictures among those to work from: <c>ines=0.8</c>, by a character's key or a picture's name.</summary>
internal sealed class ReferenceSettings
{
    private readonly Dictionary<string, string> _values;

    private ReferenceSettings(Dictionary<string, string> values) => _values = values;

    /// <summary>Reads a list of them.</summary>
    /// <param name="parameter">The list's name, for messages.</param>
    /// <param name="list">The list.</param>
    /// <param name="references">The pictures.</param>
    /// <exception cref="SkillArgumentException">One is for nothing that's there, or isn't one.</exception>
    public static ReferenceSettings Read(string parameter, JsonArray list, IReadOnlyList<ReferenceImage> references)
    {
        string[] known = [.. references.SelectMany(Keys).Distinct()];
        Dictionary<string, string> values = [];
        foreach (string entry in list.Select(item => item!.ToString()))
        {
            if (entry.LastIndexOf('=') is not (> 0 and int equals))
            {
                throw new SkillArgumentException("param", $"{parameter}: '{entry}' isn't a name and a value with = between.");
            }

            string name = entry[..equals].Trim();
            values[name] = known.Contains(name) ? entry[(equals + 1)..].Trim() : throw new SkillArgumentException("param", $"{parameter}: there's no picture of '{name}'; {NearestName.Hint(name, known)}");
        }

        return new(values);
    }

    /// <summary>What's set for a picture; null: nothing.</summary>
    public string? For(ReferenceImage? reference) => reference is null ? null : Keys(reference).Select(_values.GetValueOrDefault).FirstOrDefault(value => value is not null);

    private static IEnumerable<string> Keys(ReferenceImage reference) => [reference.Name, .. reference.Character is CharacterId character ? (string[])[character.ToString()] : []];
}
