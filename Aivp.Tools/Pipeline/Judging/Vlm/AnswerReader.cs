using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Reads a model's words, which may be wrapped in prose or a code fence, cut short, or a refusal.</summary>
internal static class AnswerReader
{
    private static readonly string[] s_refusals = ["i can't", "i cannot", "i'm sorry", "i am sorry", "i’m sorry", "i can’t", "unable to", "not able to", "against my", "无法", "抱歉"];

    /// <summary>Reads an answer.</summary>
    /// <param name="answer">What was said.</param>
    /// <param name="type">What it must be.</param>
    /// <param name="check">What is wrong with it; null: nothing.</param>
    /// <param name="problem">Why there is no answer, as a sentence that can be said to the model; null where there is one.</param>
    public static T? Read<T>(VisionAnswer answer, JsonTypeInfo<T> type, Func<T, string?> check, out string? problem)
        where T : class
    {
        string? json = Object(answer.Text);
        if (json is null)
        {
            problem = answer.Finish is "content_filter" ? "the vendor's filter withheld it."
                : s_refusals.Any(word => answer.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "it's a refusal; the pictures are stills of an invented film, and only what is in them is asked about."
                : answer.Finish is "length" || answer.Text.Contains('{', StringComparison.Ordinal) ? "it breaks off before its end; be brief."
                : answer.Text.Length == 0 ? "it's empty."
                : "it isn't JSON.";
            return null;
        }

        try
        {
            T read = JsonSerializer.Deserialize(json, type) ?? throw new JsonException("it's null.");
            problem = check(read);
            return problem is null ? read : null;
        }
        catch (JsonException e)
        {
            problem = $"it doesn't have the form that was asked for ({e.Message.Split(" Path:")[0].TrimEnd('.')}).";
            return null;
        }
    }

    /// <summary>The first whole JSON object in a text; null where there is none.</summary>
    private static string? Object(string text)
    {
        int start = text.IndexOf('{', StringComparison.Ordinal), depth = 0;
        bool quoted = false;
        for (int i = Math.Max(start, 0); start >= 0 && i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
                continue;
            }

            quoted = c == '"';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0)
            {
                return text[start..(i + 1)];
            }
        }

        return null;
    }
}
