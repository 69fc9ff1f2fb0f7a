using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>Reads true and false also when a model's host hands them over as text, as some do: <c>"True"</c>.</summary>
internal sealed class LenientBoolean : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out bool value) => value,
        _ => throw new JsonException("write true or false."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
