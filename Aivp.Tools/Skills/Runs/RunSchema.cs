using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aivp.Tools.Skills.Runs;

/// <summary>The schema of what a skill that takes long answers.</summary>
internal static class RunSchema
{
    /// <param name="result">The schema of its result.</param>
    public static JsonElement Around(JsonElement result)
    {
        JsonObject schema = JsonNode.Parse(
            """
            {
              "type": "object",
              "properties": {
                "job": {"type": "string", "description": "Its id, for wait_job, get_job, cancel_job and resume_job. Missing after a dry run."},
                "status": {"type": "string", "enum": ["running", "done", "cancelled"]},
                "done": {"type": "integer", "description": "Pieces that are there, while it runs."},
                "total": {"type": ["integer", "null"], "description": "Of how many, as far as that's known."},
                "message": {"type": "string", "description": "What it did last."},
                "next": {"type": "string", "description": "What to do now."}
              },
              "required": ["status"]
            }
            """)!.AsObject();
        schema["properties"]!["result"] = JsonNode.Parse(result.GetRawText());
        return JsonDocument.Parse(schema.ToJsonString()).RootElement.Clone();
    }
}
