using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aivp.Tools.Prompts;

/// <summary>
/// The prompts of language models: <c>prompts/*.yaml</c> beside the program, in Semantic Kernel's prompt schema with Handlebars. What is filled in is
/// shown as it is: no prompt is a web page, and what an author wrote is never a template.
/// </summary>
internal sealed class PromptLibrary(string? folder = null)
{
    private static readonly IHandlebars s_handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    private readonly string _folder = folder ?? Path.Combine(AppContext.BaseDirectory, "prompts");
    private readonly ConcurrentDictionary<string, (HandlebarsTemplate<object, object> Render, string Version)> _templates = new();

    /// <summary>A prompt with its variables filled in.</summary>
    /// <param name="name">The file's name without <c>.yaml</c>.</param>
    /// <param name="values">The variables, by name.</param>
    /// <exception cref="DamagedFileException">There's no such prompt, or it isn't one.</exception>
    public string Render(string name, object values)
    {
        try
        {
            return Template(name).Render(values).Trim();
        }
        catch (HandlebarsException e)
        {
            throw new DamagedFileException($"{name}.yaml", $"can't be filled in: {e.Message}", e);
        }
    }

    /// <summary>Changes with the prompt's text: part of the version of whoever asks with it.</summary>
    /// <exception cref="DamagedFileException">There's no such prompt, or it isn't one.</exception>
    public string VersionOf(string name) => Template(name).Version;

    private (HandlebarsTemplate<object, object> Render, string Version) Template(string name) => _templates.GetOrAdd(name, Load);

    private (HandlebarsTemplate<object, object>, string) Load(string name)
    {
        string file = Path.Combine(_folder, $"{name}.yaml");
        try
        {
            string text = File.ReadAllText(file);
            YamlStream yaml = [];
            yaml.Load(new StringReader(text));
            YamlMappingNode prompt = yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root ? root : throw new DamagedFileException(file, "isn't a prompt: it has no fields.");
            string format = Field("template_format") ?? "";
            if (format != "handlebars")
            {
                throw new DamagedFileException(file, $"template_format must be handlebars, not '{format}'.");
            }

            string template = Field("template") ?? throw new DamagedFileException(file, "there's no template in it.");
            return (s_handlebars.Compile(template), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template)).AsSpan(0, 4)));

            string? Field(string key) => prompt.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) && value is YamlScalarNode scalar ? scalar.Value : null;
        }
        catch (FileNotFoundException e)
        {
            string[] known = Directory.Exists(_folder) ? [.. Directory.EnumerateFiles(_folder, "*.yaml").Select(known => Path.GetFileNameWithoutExtension(known))] : [];
            throw new DamagedFileException($"{name}.yaml", $"there's no such prompt; {NearestName.Hint(name, known)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or YamlException or HandlebarsException)
        {
            throw new DamagedFileException(file, $"can't be read: {e.Message}", e);
        }
    }
}
