using System.Collections.Concurrent;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using HandlebarsDotNet;

namespace Aivp.Tools.Prompts;

/// <summary>
/// All prompts: <c>prompts/*.yaml</c> beside the program, in Semantic Kernel's prompt schema with Handlebars. What is filled in is shown as it is: no
/// prompt is a web page, and what an author wrote is never a template.
/// </summary>
internal sealed class PromptLibrary
{
    private static readonly IHandlebars s_handlebars = CreateHandlebars();

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "prompts");
    private readonly ConcurrentDictionary<string, LoadedPrompt> _loaded = new();

    /// <summary>The names of all prompts: their files' without <c>.yaml</c>.</summary>
    public IReadOnlyList<string> Names => [.. NamesIn(_folder)];

    /// <summary>Has a user's own prompts take the place of ours until the result is disposed of. They're tried out at once, so that a mistake costs nothing.</summary>
    /// <param name="folder">Holds some of <see cref="Names"/> as files; null: ours are used.</param>
    /// <exception cref="SkillArgumentException">There's no such folder, or none of its prompts is one of ours.</exception>
    /// <exception cref="DamagedFileException">One of its prompts isn't one, or wants what it isn't given.</exception>
    public IDisposable? Use(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        string full = Path.GetFullPath(folder);
        string[] names = Directory.Exists(full) ? [.. NamesIn(full)] : throw new SkillArgumentException("prompt_dir", $"there's no folder {folder}.");
        if (names.Length == 0)
        {
            throw new SkillArgumentException("prompt_dir", $"there's no .yaml file in {folder}; copy those of the product's prompts there that are to be changed.");
        }

        foreach (string name in names)
        {
            string file = Path.Combine(full, $"{name}.yaml");
            LoadedPrompt ours = Names.Contains(name) ? Load(Path.Combine(_folder, $"{name}.yaml")) : throw new DamagedFileException(file, $"there's no prompt of that name; {NearestName.Hint(name, Names)}");
            Check(Load(file), ours.File.Variables);
        }

        return PromptScope.Enter(full);
    }

    /// <summary>A prompt with its variables filled in.</summary>
    /// <param name="name">The file's name without <c>.yaml</c>.</param>
    /// <param name="values">The variables, by name.</param>
    /// <exception cref="DamagedFileException">There's no such prompt, it isn't one, or it wants what isn't there.</exception>
    public string Render(string name, object values)
    {
        LoadedPrompt prompt = Find(name);
        Check(prompt, values is IReadOnlyDictionary<string, object?> named ? named.Keys : values.GetType().GetProperties().Select(property => property.Name));
        try
        {
            return prompt.Fill(values).Trim();
        }
        catch (HandlebarsException e)
        {
            throw new DamagedFileException(prompt.File.File, $"can't be filled in: {e.Message}", e);
        }
    }

    /// <summary>Changes with the prompt's text: part of the version of whoever asks with it.</summary>
    /// <exception cref="DamagedFileException">There's no such prompt, or it isn't one.</exception>
    public string VersionOf(string name) => Find(name).File.Version;

    /// <summary>Where a prompt is.</summary>
    public string FileOf(string name) => Find(name).File.File;

    /// <summary>What a prompt is filled in with, as it declares.</summary>
    public IReadOnlyList<string> VariablesOf(string name) => Find(name).File.Variables;

    private LoadedPrompt Find(string name)
    {
        string? own = PromptScope.Folder is { } folder ? Path.Combine(folder, $"{name}.yaml") : null;
        string file = own is not null && File.Exists(own) ? own : Path.Combine(_folder, $"{name}.yaml");
        return _loaded.ContainsKey(file) || File.Exists(file) ? Load(file) : throw new DamagedFileException($"{name}.yaml", $"there's no such prompt; {NearestName.Hint(name, Names)}");
    }

    private LoadedPrompt Load(string file) => _loaded.GetOrAdd(file, static path =>
    {
        PromptFile prompt = PromptFile.Read(path);
        IReadOnlySet<string> names;
        HandlebarsTemplate<object, object> fill;
        try
        {
            names = Placeholders.In(prompt.Template);
            fill = s_handlebars.Compile(prompt.Template);
        }
        catch (HandlebarsException e)
        {
            throw new DamagedFileException(path, $"its template isn't Handlebars: {e.Message}", e);
        }

        LoadedPrompt loaded = new(prompt, names, values => fill(values));
        Check(loaded, prompt.Variables);
        return loaded;
    });

    private static void Check(LoadedPrompt prompt, IEnumerable<string> given)
    {
        string[] known = [.. given];
        if (prompt.Names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new DamagedFileException(prompt.File.File, $"{{{{{unknown}}}}} is filled in by nothing; {NearestName.Hint(unknown, known)}");
        }
    }

    private static IEnumerable<string> NamesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
        : [];

    private static IHandlebars CreateHandlebars()
    {
        IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
        // By Semantic Kernel's name, so that the same files do there.
        handlebars.RegisterHelper("equals", (_, arguments) => arguments.Length == 2 && Equals(arguments[0]?.ToString(), arguments[1]?.ToString()));
        return handlebars;
    }
}
