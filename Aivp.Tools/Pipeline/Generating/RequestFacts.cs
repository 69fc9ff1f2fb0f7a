using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>Everything that can change a picture, as JSON: its hash is the picture's identity.</summary>
internal static class RequestFacts
{
    /// <param name="provider">The provider's name.</param>
    /// <param name="request">Its reference pictures are read: their bytes count, not their names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<JsonObject> OfAsync(string provider, ImageRequest request, CancellationToken cancellationToken)
    {
        JsonArray references = [];
        foreach (ReferenceImage reference in request.References)
        {
            references.Add(new JsonObject
            {
                ["sha256"] = await Fingerprint.OfFileAsync(reference.File, cancellationToken),
                ["role"] = reference.Role.ToString(),
                ["name"] = reference.Name,
                ["own"] = reference.UsersOwn,
            });
        }

        return new()
        {
            ["provider"] = provider,
            ["model"] = request.Model,
            ["prompt"] = request.Prompt,
            ["negative_prompt"] = request.NegativePrompt,
            ["size"] = request.Size.ToString(),
            ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
            ["references"] = references,
            ["brief"] = request.Brief is null ? null : BriefFacts.Of(request.Brief),
            ["parameters"] = new JsonObject(request.Parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };
    }
}
