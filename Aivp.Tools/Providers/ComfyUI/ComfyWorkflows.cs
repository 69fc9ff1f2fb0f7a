using System.Reflection;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>The workflows there are: ours, and those in the user's folder, which take the place of ours with the same id.</summary>
internal sealed class ComfyWorkflows(IOptions<ComfyOptions> options)
{
    private const string Resources = "Workflows/";

    private readonly Lazy<IReadOnlyDictionary<string, ComfyWorkflow>> _all = new(() => Load(options.Value.Workflows));

    /// <summary>The workflow of an id.</summary>
    public ComfyWorkflow Get(string id) => _all.Value[id];

    /// <summary>As the catalogue wants them. The first that does a task does it unless another is asked for.</summary>
    /// <exception cref="SkillArgumentException">One of the user's own isn't one; says which and why.</exception>
    public ModelDirectory Directory() => new(ComfyVendor.ProviderName, [.. _all.Value.Values.Select(workflow => workflow.ToCard())]);

    private static Dictionary<string, ComfyWorkflow> Load(string? folder)
    {
        Dictionary<string, ComfyWorkflow> all = [];
        foreach (string resource in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            Add(ComfyWorkflow.Read(resource, copy.ToArray()));
        }

        if (folder is not null && !System.IO.Directory.Exists(folder))
        {
            throw new SkillArgumentException("workflow", $"{ComfyOptions.Section}:Workflows: there's no folder {folder}.");
        }

        IEnumerable<string> own = folder is null ? [] : System.IO.Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
        foreach (string file in own)
        {
            Add(ComfyWorkflow.Read(file, File.ReadAllBytes(file)));
        }

        return all;

        void Add(ComfyWorkflow workflow) => all[workflow.File.Id] = workflow;
    }
}
