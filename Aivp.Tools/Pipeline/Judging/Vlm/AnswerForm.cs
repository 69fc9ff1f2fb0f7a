using System.Text.Json;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>What an answer must look like.</summary>
/// <param name="Name">For example <c>identity</c>.</param>
/// <param name="Schema">JSON Schema, strict: every field required, none besides.</param>
internal sealed record AnswerForm(string Name, JsonElement Schema)
{
    /// <summary>Item by item.</summary>
    public static AnswerForm Rubric { get; } = new("rubric", Parse(
        """
        {"type":"object","additionalProperties":false,"required":["people","answers"],"properties":{
          "people":{"type":"integer"},
          "answers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","answer","evidence"],"properties":{
            "id":{"type":"string"},"answer":{"type":"string","enum":["yes","no","not_visible"]},"evidence":{"type":"string"}}}}}}
        """));

    /// <summary>The same person or not.</summary>
    public static AnswerForm Identity { get; } = new("identity", Parse(
        """
        {"type":"object","additionalProperties":false,"required":["person","confidence","evidence"],"properties":{
          "person":{"type":"string","enum":["same","different","unsure"]},"confidence":{"type":"number"},"evidence":{"type":"string"}}}
        """));

    /// <summary>The better of two.</summary>
    public static AnswerForm Pair { get; } = new("pair", Parse(
        """
        {"type":"object","additionalProperties":false,"required":["better","evidence"],"properties":{
          "better":{"type":"integer","enum":[0,1,2]},"evidence":{"type":"string"}}}
        """));

    private static JsonElement Parse(string schema) => JsonDocument.Parse(schema).RootElement.Clone();
}
