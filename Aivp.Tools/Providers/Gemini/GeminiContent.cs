using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers.Gemini;

/// <summary>Pictures: <c>generateContent</c>, which answers with the picture itself. A refusal is an answer like any other.</summary>
internal static class GeminiContent
{
    private static readonly string[] s_harms = ["HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT"];

    private static readonly string[] s_refusals =
        ["SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION"];

    /// <summary>The request: the words, then each picture under its name.</summary>
    public static JsonObject Request(VendorOrder order, IReadOnlyList<GeminiPart> parts)
    {
        JsonArray content = [new JsonObject { ["text"] = GeminiInput.Value(order, "prompt") }];
        for (int i = 0; i < parts.Count; i++)
        {
            // The prompt speaks of them by number and name; which is which mustn't be left to the order alone.
            if (parts.Count > 1 && i < order.References.Count && order.References[i].Name.Length > 0)
            {
                content.Add(new JsonObject { ["text"] = $"Image {i + 1}: {order.References[i].Name}" });
            }

            content.Add(parts[i].ToContent());
        }

        JsonObject image = [];
        Set(image, "aspectRatio", GeminiInput.Value(order, "aspect_ratio"));
        Set(image, "imageSize", GeminiInput.Value(order, "resolution"));
        JsonObject settings = new() { ["responseModalities"] = new JsonArray("TEXT", "IMAGE") };
        Set(settings, "seed", GeminiInput.Value(order, "seed"));
        Set(settings, "temperature", GeminiInput.Value(order, "temperature"));
        Set(settings, "imageConfig", image.Count == 0 ? null : image);
        JsonObject body = new() { ["contents"] = new JsonArray(new JsonObject { ["parts"] = content, ["role"] = "user" }), ["generationConfig"] = settings };
        if (GeminiInput.Value(order, "safety_threshold")?.ToString() is string threshold)
        {
            body["safetySettings"] = new JsonArray([.. s_harms.Select(harm => new JsonObject { ["category"] = $"HARM_CATEGORY_{harm}", ["threshold"] = threshold })]);
        }

        return body;
    }

    /// <summary>What the answer brings.</summary>
    /// <exception cref="ProviderException">The prompt was refused before any work was done.</exception>
    public static async Task<Submission> ReadAsync(VendorAnswer answer, VendorOrder order, VendorCall call)
    {
        string model = order.Input.Card.Id;
        JsonNode? body = answer.Json();
        if (body?["promptFeedback"]?["blockReason"]?.ToString() is { Length: > 0 } reason)
        {
            throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.Refused, $"the safety filter refused the prompt or a picture ({reason}). Change them.");
        }

        JsonNode? candidate = (body?["candidates"] as JsonArray)?.FirstOrDefault();
        decimal? cost = Cost(order.Input.Card.Price?.Tokens, body?["usageMetadata"]);
        JsonObject[] parts = [.. (candidate?["content"]?["parts"] as JsonArray ?? []).OfType<JsonObject>().Where(part => part["thought"]?.GetValueKind() is not System.Text.Json.JsonValueKind.True)];
        if (parts.Select(part => part["inlineData"]?["data"]?.ToString()).FirstOrDefault(data => data is { Length: > 0 }) is string picture)
        {
            return await DirectAnswer.DeliveredAsync(GeminiVendor.ProviderName, model, call, Convert.FromBase64String(picture), cost, Log(body!, order));
        }

        string finish = candidate?["finishReason"]?.ToString() ?? "";
        string said = string.Join(' ', parts.Select(part => part["text"]?.ToString()).Append(candidate?["finishMessage"]?.ToString()).Where(text => text is { Length: > 0 }));
        if (body is null || (candidate is null && finish.Length == 0))
        {
            throw new ProviderException(GeminiVendor.ProviderName, ProviderFailure.Ambiguous, "its answer can't be read, and may have been billed.");
        }

        return s_refusals.Contains(finish)
            ? DirectAnswer.Failed(GeminiVendor.ProviderName, model, call, ProviderFailure.Refused, $"the safety filter kept the picture back ({finish}). Change the prompt or the pictures.", cost)
            : DirectAnswer.Failed(GeminiVendor.ProviderName, model, call, ProviderFailure.JobFailed, $"it made no picture ({finish}){(said.Length == 0 ? "." : $": {said}")}", cost);
    }

    /// <summary>What the tokens cost; null: nobody says what one costs.</summary>
    private static decimal? Cost(TokenPrice? price, JsonNode? usage)
    {
        if (price is null || usage is null)
        {
            return null;
        }

        long pictures = (usage["candidatesTokensDetails"] as JsonArray ?? []).Where(part => part?["modality"]?.ToString() == "IMAGE").Sum(part => (long?)part?["tokenCount"] ?? 0);
        return price.Of((long?)usage["promptTokenCount"] ?? 0, 0, pictures);
    }

    private static JsonObject Log(JsonNode body, VendorOrder order)
    {
        JsonObject log = [];
        Set(log, "response_id", body["responseId"]?.DeepClone());
        Set(log, "model_version", body["modelVersion"]?.DeepClone());
        Set(log, "usage", body["usageMetadata"]?.DeepClone());
        Set(log, "not_sent", order.NotSent.Count == 0 ? null : new JsonArray([.. order.NotSent.Select(text => JsonValue.Create(text))]));
        return log;
    }

    private static void Set(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }
}
