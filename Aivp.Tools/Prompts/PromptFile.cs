using System.Security.Cryptography;
using System.Text;
using Aivp.Tools.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aivp.Tools.Prompts;

/// <summary>One file of Semantic Kernel's prompt schema.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Template">In Handlebars.</param>
/// <param name="Variables">The names of what it's filled in with, as declared.</param>
internal sealed record PromptFile(string File, string Template, IReadOnlyList<string> Variables)
{
    /// <summary>Changes with the text.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Template)).AsSpan(0, 4));

    /// <summary>Reads a file.</summary>
    /// <exception cref="DamagedFileException">It can't be read, or isn't a prompt.</exception>
    public static PromptFile Read(string file)
    {
        try
        {
            YamlStream yaml = [];
            yaml.Load(new StringReader(System.IO.File.ReadAllText(file)));
            YamlMappingNode prompt = yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root
                ? root
                : throw new DamagedFileException(file, "isn't a prompt: it has no fields.");
            string format = Text(prompt, "template_format") ?? "";
            if (format != "handlebars")
            {
                throw new DamagedFileException(file, $"template_format must be handlebars, not '{format}'.");
            }

            string template = Text(prompt, "template") ?? throw new DamagedFileException(file, "there's no template in it.");
            IEnumerable<YamlNode> variables = prompt.Children.TryGetValue(new YamlScalarNode("input_variables"), out YamlNode? list) && list is YamlSequenceNode all ? all : [];
            return new(file, template, [.. variables.OfType<YamlMappingNode>().Select(variable => Text(variable, "name")).OfType<string>()]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or YamlException)
        {
            throw new DamagedFileException(file, $"can't be read: {e.Message}", e);
        }
    }

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) && value is YamlScalarNode scalar ? scalar.Value : null;
}
