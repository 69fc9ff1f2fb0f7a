using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Prompts with places to fill in, <c>{character_description} in {setting}, {action}.</c>; each place must be filled.</summary>
internal sealed partial class PromptTemplates(ImportSource source)
{
    private static readonly Dictionary<string, string> s_usual = new()
    {
        ["character_action"] = "Image of {character_name}: {action_description}",
        ["scene_transition"] = "Same setting as reference, but {change_description}",
        ["scene_with_character"] = "{character_description} in {setting}, {action}. Maintain exact appearance from reference image.",
        ["character_interaction"] = "{character1_description} and {character2_description} engaged in {interaction_type}. Same appearances as references.",
    };

    private readonly Dictionary<string, string> _texts = [];

    /// <summary>Reads templates by name.</summary>
    public void Add(ImportNode node)
    {
        if (node is not ImportNode.Map map)
        {
            source.Error(ImportKinds.WrongShape, node.Line, $"prompt_templates are written as name: text pairs, not as {node.InWords}.");
            return;
        }

        foreach ((string name, ImportNode value) in map.Entries)
        {
            if (value is ImportNode.Single { Value: string text })
            {
                _texts[name] = text;
            }
            else
            {
                source.Error(ImportKinds.WrongShape, value.Line, $"The template '{name}' is a text, not {value.InWords}.");
            }
        }
    }

    /// <summary>A template's text with its places filled.</summary>
    /// <param name="name">The template.</param>
    /// <param name="line">Where it's named.</param>
    /// <param name="values">What goes where.</param>
    public string Filled(string name, int line, IReadOnlyDictionary<string, string> values)
    {
        if (!_texts.TryGetValue(name, out string? template) && !s_usual.TryGetValue(name, out template))
        {
            source.Error(ImportKinds.NobodyThere, line, $"There's no template '{name}'; {NearestName.Hint(name, [.. _texts.Keys.Union(s_usual.Keys)])}");
            return "";
        }

        // In one pass: braces in what is filled in stay as they are.
        return Place().Replace(template, match =>
        {
            string place = match.Groups[1].Value;
            if (values.TryGetValue(place, out string? value))
            {
                return value;
            }

            source.Error(ImportKinds.ValueMissing, line, $"The template '{name}' needs '{place}', which this segment doesn't say{(NearestName.Of(place, values.Keys) is { } near ? $" (is '{near}' meant?)" : "")}.");
            return "";
        }).Trim();
    }

    [GeneratedRegex(@"\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Place();
}
