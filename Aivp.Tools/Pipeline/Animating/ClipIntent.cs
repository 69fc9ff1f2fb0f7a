using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Pipeline.Animating;

/// <summary>Everything that can change a clip: its hash is the clip's identity, in the ledger and in the logs.</summary>
internal static class ClipIntent
{
    /// <param name="provider">The provider's name.</param>
    /// <param name="request">Its frames are read: their bytes count, not where they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<JobIntent> OfAsync(string provider, VideoRequest request, CancellationToken cancellationToken)
    {
        JsonObject facts = new()
        {
            ["prompt"] = request.Prompt,
            ["size"] = request.Size.ToString(),
            ["seconds"] = request.Duration.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
            ["first_frame"] = request.FirstFrame is not null,
            ["last_frame"] = request.LastFrame is not null,
            ["parameters"] = new JsonObject(request.Parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };
        Add("negative_prompt", request.NegativePrompt);
        Add("audio", request.Audio ? true : null);
        Add("references", request.References.Count > 0 ? request.References.Count : null);
        Add("video", request.Video is null ? null : true);
        Add("sound", request.Sound is null ? null : true);
        string?[] files = [request.FirstFrame, request.LastFrame, .. request.References, request.Video, request.Sound];
        return JobIntent.CreateAsync(provider, request.Model, facts, [.. files.OfType<string>()], cancellationToken);

        // What isn't asked for isn't named, so that a clip keeps its identity when there's more to ask for one day.
        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                facts[name] = value;
            }
        }
    }
}
