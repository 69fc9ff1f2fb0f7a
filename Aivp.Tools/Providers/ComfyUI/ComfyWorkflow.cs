using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>A workflow whose placeholders are all known.</summary>
internal sealed class ComfyWorkflow
{
    private const string Previous = "previous.";

    // What we know without being told.
    private static readonly string[] s_own = ["prompt_id", "frames", "fps"];

    // What one round of a chain is about.
    private static readonly string[] s_items = ["image", "weight", "weight_type", "name"];

    private const int UsualFps = 16;

    private readonly IReadOnlyDictionary<string, ComfyChain> _chains;

    private ComfyWorkflow(ComfyFile file) => (File, _chains) = (file, ChainsOf(file));

    /// <summary>As it was written.</summary>
    public ComfyFile File { get; }

    /// <summary>Reads a workflow's file.</summary>
    /// <param name="source">For messages.</param>
    /// <param name="json">What's in it.</param>
    /// <exception cref="SkillArgumentException">It isn't one, or has a placeholder that nothing fills.</exception>
    public static ComfyWorkflow Read(string source, ReadOnlySpan<byte> json)
    {
        ComfyFile file;
        try
        {
            file = JsonSerializer.Deserialize(json, ComfyJson.Default.ComfyFile) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new SkillArgumentException("workflow", $"{source} is no workflow of ours: {e.Message.TrimEnd('.')}. It needs id, about, tasks, makes, parameters and workflow, as docs/comfyui.md shows.");
        }

        string[] outer = [.. file.Parameters.Select(parameter => parameter.Name), .. s_own, .. ChainsOf(file).SelectMany(chain => chain.Value.Out.Keys.Select(name => $"{chain.Key}.{name}"))];
        Check(source, file.Workflow, outer);
        foreach (ComfyChain chain in ChainsOf(file).Values)
        {
            Check(source, chain.Nodes, [.. outer, .. s_items, .. chain.Out.Keys.Select(name => Previous + name)]);
            foreach (JsonNode from in chain.From.Values)
            {
                Check(source, from, outer);
            }
        }

        return new(file);
    }

    /// <summary>The model's card: a workflow is a model.</summary>
    public ModelCard ToCard() => new(File.Id, ComfyVendor.ProviderName, File.Makes == "video" ? ModelKind.Video : ModelKind.Image)
    {
        Tasks = File.Tasks,
        Parameters = [.. File.Parameters.Select(parameter => new ModelParameter(parameter.Name, parameter.Type)
        {
            Role = parameter.Role,
            Required = parameter.Required,
            Default = parameter.Default,
            Values = parameter.Values,
            Open = parameter.Open,
            Minimum = parameter.Minimum,
            Maximum = parameter.Maximum,
        })],
        MaxReferences = File.ReferencesMax,
        Limits = File.Limits,
        Price = Price.Free,
        Source = File.About,
    };

    /// <summary>The nodes, ready to be queued.</summary>
    /// <param name="values">What the user asked for, by parameter name; a default stands for what's missing.</param>
    /// <param name="chains">What each chain's rounds are about.</param>
    /// <param name="promptId">Names the files.</param>
    public JsonObject Fill(JsonObject values, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> chains, string promptId)
    {
        int fps = File.Fps ?? UsualFps;
        Dictionary<string, JsonNode> known = new() { ["prompt_id"] = promptId, ["fps"] = fps };
        foreach (CatalogParameter parameter in File.Parameters)
        {
            if ((values[parameter.Name] ?? parameter.Default) is JsonNode value)
            {
                known[parameter.Name] = value;
            }
        }

        if (File.Parameters.FirstOrDefault(parameter => parameter.Role is ParameterRole.Duration) is { } duration && known.TryGetValue(duration.Name, out JsonNode? seconds))
        {
            // Its models make frames in fours, and one to start from.
            known["frames"] = ((int)Math.Ceiling(double.Parse(seconds.ToString(), CultureInfo.InvariantCulture) * fps / 4) * 4) + 1;
        }

        JsonObject nodes = [];
        foreach ((string name, ComfyChain chain) in _chains)
        {
            Repeat(name, chain, chains.GetValueOrDefault(name) ?? [], known, nodes);
        }

        foreach ((string id, JsonNode? node) in File.Workflow)
        {
            nodes[id] = ComfyPlaceholders.Fill(node, Value(known));
        }

        return nodes;
    }

    private static IReadOnlyDictionary<string, ComfyChain> ChainsOf(ComfyFile file) => file.Chains ?? new Dictionary<string, ComfyChain>();

    private static void Repeat(string name, ComfyChain chain, IReadOnlyList<JsonObject> items, Dictionary<string, JsonNode> known, JsonObject nodes)
    {
        Dictionary<string, JsonNode> links = chain.From.ToDictionary(from => from.Key, from => ComfyPlaceholders.Fill(from.Value, Value(known))!);
        for (int i = 0; i < items.Count; i++)
        {
            // Each round has nodes of its own: what one is about is never another's.
            string Own(string id) => $"{name}_{id}_{i + 1}";
            Dictionary<string, JsonNode> round = new(known);
            foreach ((string link, JsonNode value) in links)
            {
                round[Previous + link] = value;
            }

            foreach ((string item, JsonNode? value) in items[i])
            {
                round[item] = value!;
            }

            foreach ((string id, JsonNode? node) in chain.Nodes)
            {
                nodes[Own(id)] = Renamed(ComfyPlaceholders.Fill(node, Value(round)), chain, Own);
            }

            links = chain.Out.ToDictionary(given => given.Key, given => Renamed(given.Value.DeepClone(), chain, Own)!);
        }

        foreach ((string link, JsonNode value) in links)
        {
            known[$"{name}.{link}"] = value;
        }
    }

    private static JsonNode? Renamed(JsonNode? node, ComfyChain chain, Func<string, string> own) => node switch
    {
        JsonArray { Count: 2 } link when link[0] is JsonValue id && id.GetValueKind() is JsonValueKind.String && chain.Nodes.ContainsKey(id.ToString()) => new JsonArray(own(id.ToString()), link[1]!.DeepClone()),
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Renamed(part.Value, chain, own)))),
        null => null,
        _ => node.DeepClone(),
    };

    private static Func<string, JsonNode> Value(Dictionary<string, JsonNode> known) => name =>
        known.TryGetValue(name, out JsonNode? value) ? value : throw new SkillArgumentException("param", $"the workflow needs {name}: --param {name}=…");

    private static void Check(string source, JsonNode node, string[] known)
    {
        if (ComfyPlaceholders.In(node).FirstOrDefault(name => !known.Contains(name)) is string unknown)
        {
            throw new SkillArgumentException("workflow", $"{source}: nothing fills {{{{{unknown}}}}}; {NearestName.Hint(unknown, known)}");
        }
    }
}
