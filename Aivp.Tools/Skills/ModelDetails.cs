using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>A model in full.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="Tasks">What it can do.</param>
/// <param name="Price">In words; null: nobody knows.</param>
/// <param name="Source">Where all this is from.</param>
/// <param name="Parameters">What it can be told.</param>
public sealed record ModelDetails(
    string Id, string Provider, IReadOnlyList<string> Tasks, string? Price, string Source, IReadOnlyList<ModelDetails.Parameter> Parameters)
{
    /// <summary>How many pictures to work from; null: the vendor doesn't say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxReferences { get; init; }

    /// <summary>A parameter.</summary>
    /// <param name="Name">On the wire.</param>
    /// <param name="Type">What its value is.</param>
    /// <param name="Required">It won't work without.</param>
    /// <param name="Option">What sets it on the command line.</param>
    public sealed record Parameter(string Name, string Type, bool Required, string Option)
    {
        /// <summary>What the vendor takes when it isn't sent.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public JsonNode? Default { get; init; }

        /// <summary>The values there are; null: any of its type.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<JsonNode>? Values { get; init; }
    }
}
