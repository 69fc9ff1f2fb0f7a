using System.Text;
using System.Text.Json;
using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads JSON so that each value's line is known. Comments and trailing commas are let through: people edit these files.</summary>
internal static class JsonTree
{
    /// <summary>The file's value; null where it isn't JSON, which the source's log says.</summary>
    public static ImportNode? Read(ImportSource source, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            Utf8JsonReader reader = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 });
            reader.Read();
            ImportNode node = Value(ref reader, bytes);
            reader.Read();
            return node;
        }
        catch (JsonException e)
        {
            source.Error(ImportKinds.NotReadable, (int)(e.LineNumber ?? 0) + 1, $"This isn't JSON: {Said(e)}");
            return null;
        }
    }

    private static ImportNode Value(ref Utf8JsonReader reader, byte[] bytes)
    {
        int line = bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                List<ImportNode> items = [];
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, bytes));
                }

                return new ImportNode.Row(line, items);
            case JsonTokenType.StartObject:
                List<KeyValuePair<string, ImportNode>> entries = [];
                while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    entries.Add(new(name, Value(ref reader, bytes)));
                }

                return new ImportNode.Map(line, entries);
            case JsonTokenType.String:
                return new ImportNode.Single(line, reader.GetString());
            case JsonTokenType.Null:
                return new ImportNode.Single(line, null);
            default:
                return new ImportNode.Single(line, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    // Without the position at its end, which the finding has already.
    private static string Said(JsonException e)
    {
        int end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end > 0 ? e.Message[..end] : e.Message;
    }
}
