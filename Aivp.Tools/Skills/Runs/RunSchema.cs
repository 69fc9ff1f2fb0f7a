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
        JsonNode inner = JsonNode.Parse(result.GetRawText())!;
        Move(inner);
        schema["properties"]!["result"] = inner;
        return JsonDocument.Parse(schema.ToJsonString()).RootElement.Clone();
    }

    /// <summary>References are counted from the root, which is another one now.</summary>
    private static void Move(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                if (members["$ref"] is JsonValue reference && reference.ToString() is ['#', .. string path])
                {
                    members["$ref"] = $"#/properties/result{path}";
                }

                foreach ((_, JsonNode? member) in members)
                {
                    Move(member);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Move(item);
                }

                break;
        }
    }
}
