using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Skills;

/// <summary>Writes a span of time as seconds: 12.5 is easier for a script than 00:00:12.5000000.</summary>
internal sealed class InSeconds : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.TotalSeconds);
}
