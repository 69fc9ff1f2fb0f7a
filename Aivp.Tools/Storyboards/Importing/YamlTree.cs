using Aivp.Tools.Storyboards.Files.Kinds;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>Reads YAML so that each value's line is known.</summary>
internal static class YamlTree
{
    // A handful of anchors that refer to each other can stand for more values than there is memory.
    private const int MostValues = 100_000, Deepest = 64;

    /// <summary>The file's value; null where it isn't YAML, which the source's log says.</summary>
    public static ImportNode? Read(ImportSource source, string text)
    {
        try
        {
            YamlStream stream = [];
            stream.Load(new StringReader(text));
            int left = MostValues;
            return stream.Documents.Count == 0 ? new ImportNode.Single(1, null) : Value(stream.Documents[0].RootNode, 0, ref left);
        }
        catch (YamlException e)
        {
            source.Error(ImportKinds.NotReadable, LineOf(e, text), $"This isn't YAML: {(e.InnerException ?? e).Message}");
            return null;
        }
    }

    // Of an anchor that isn't there the library doesn't say where it's named; of a file that ends too soon it says the line behind.
    private static int LineOf(YamlException e, string text)
    {
        string[] lines = text.Split('\n');
        int named = e is AnchorNotFoundException && e.Message.Split('\'') is [_, string anchor, ..] ? Array.FindIndex(lines, line => line.Contains($"*{anchor}", StringComparison.Ordinal)) : -1;
        return named >= 0 ? named + 1 : Math.Clamp((int)e.Start.Line, 1, lines.Length);
    }

    private static ImportNode Value(YamlNode node, int depth, ref int left)
    {
        if (--left < 0 || depth > Deepest)
        {
            throw new YamlException(node.Start, node.End, "its anchors stand for more values than a film has.");
        }

        int line = (int)node.Start.Line;
        switch (node)
        {
            case YamlSequenceNode row:
                List<ImportNode> items = [];
                foreach (YamlNode item in row.Children)
                {
                    items.Add(Value(item, depth + 1, ref left));
                }

                return new ImportNode.Row(line, items);
            case YamlMappingNode map:
                List<KeyValuePair<string, ImportNode>> entries = [];
                foreach ((YamlNode key, YamlNode value) in map.Children)
                {
                    entries.Add(new(key.ToString(), Value(value, depth + 1, ref left)));
                }

                return new ImportNode.Map(line, entries);
            case YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain or ScalarStyle.Any }:
                return new ImportNode.Single(line, null);
            case YamlScalarNode single:
                return new ImportNode.Single(line, single.Value);
            default:
                throw new YamlException(node.Start, node.End, "an anchor that isn't there is named.");
        }
    }
}
