using System.Text;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Aivp.Simulator.Http;

/// <summary>A part of a <c>multipart/form-data</c> body.</summary>
/// <param name="Headers">As they were sent.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record FormPart(IReadOnlyList<string> Headers, byte[] Bytes)
{
    public string? Name => Attribute("name");

    public string? FileName => Attribute("filename");

    public string? ContentType => Headers.FirstOrDefault(header => header.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?["Content-Type:".Length..].Trim();

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The parts of a body; none: it's no form.</summary>
    public static IReadOnlyList<FormPart> Read(string? contentType, byte[] body)
    {
        if (contentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is not true
            || contentType.IndexOf("boundary=", StringComparison.Ordinal) is not (> 0 and int at))
        {
            return [];
        }

        byte[] boundary = Encoding.ASCII.GetBytes($"--{contentType[(at + "boundary=".Length)..].Trim('"')}");
        List<FormPart> parts = [];
        int start = body.AsSpan().IndexOf(boundary);
        while (start >= 0)
        {
            int from = start + boundary.Length + 2;
            int length = from < body.Length ? body.AsSpan(from).IndexOf(boundary) : -1;
            if (length < 0)
            {
                break;
            }

            ReadOnlySpan<byte> part = body.AsSpan(from, length - 2);
            int end = part.IndexOf("\r\n\r\n"u8);
            parts.Add(new([.. Encoding.UTF8.GetString(part[..end]).Split("\r\n")], part[(end + 4)..].ToArray()));
            start = from + length;
        }

        return parts;
    }

    /// <summary>As the recordings have it.</summary>
    public JsonObject Describe() => new()
    {
        ["headers"] = new JsonArray([.. Headers.Select(header => JsonValue.Create(header))]),
        [FileName is null || IsText ? "text" : "bytes"] = FileName is null || IsText ? Text : Bytes.Length,
    };

    private bool IsText => ContentType == "application/json" && Utf8.IsValid(Bytes);

    private string? Attribute(string name)
    {
        string? disposition = Headers.FirstOrDefault(header => header.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase));
        string marker = $" {name}=";
        return disposition?.IndexOf(marker, StringComparison.Ordinal) is > 0 and int at ? disposition[(at + marker.Length)..].Split(';')[0].Trim('"') : null;
    }
}
