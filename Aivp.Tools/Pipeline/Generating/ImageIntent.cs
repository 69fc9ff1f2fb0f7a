using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>Everything that can change a picture: its hash is the picture's identity, in the ledger and in the logs.</summary>
internal static class ImageIntent
{
    /// <param name="provider">The provider's name.</param>
    /// <param name="request">Its reference pictures are read: their bytes count, not where they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<JobIntent> OfAsync(string provider, ImageRequest request, CancellationToken cancellationToken)
    {
        JsonObject facts = new()
        {
            ["prompt"] = request.Prompt,
            ["negative_prompt"] = request.NegativePrompt,
            ["size"] = request.Size.ToString(),
            ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
            ["references"] = new JsonArray([.. request.References.Select(reference => new JsonObject
            {
                ["role"] = reference.Role.ToString(),
                ["name"] = reference.Name,
                ["own"] = reference.UsersOwn,
            })]),
            ["brief"] = request.Brief is null ? null : BriefFacts.Of(request.Brief),
            ["parameters"] = new JsonObject(request.Parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };

        // What isn't asked for isn't named, so that a picture keeps its identity when there's more to ask for one day.
        if (request.Mask is not null)
        {
            facts["mask"] = true;
        }

        if (request.Loras.Count > 0)
        {
            facts["loras"] = new JsonArray([.. request.Loras.Select(lora => JsonValue.Create(lora.ToString()))]);
        }

        if (request.References.Any(reference => reference.Weight is not null))
        {
            facts["weights"] = new JsonArray([.. request.References.Select(reference => JsonValue.Create(reference.Weight?.ToString(CultureInfo.InvariantCulture)))]);
        }

        if (request.Scale is double scale)
        {
            facts["scale"] = scale.ToString(CultureInfo.InvariantCulture);
        }

        string?[] files = [.. request.References.Select(reference => reference.File), request.Mask];
        return JobIntent.CreateAsync(provider, request.Model, facts, [.. files.OfType<string>()], cancellationToken);
    }
}
