using System.Text.Json;
using Aivp.Mcp.Resources;
using Aivp.Mcp.Security;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Tools;

/// <summary>
/// What a skill answered, as a client gets it: text for models that see only that, the same as structured content, a small picture of what was made, and
/// links to the files in full. The whole stays under what clients take.
/// </summary>
internal sealed class ToolAnswer(Confinement confinement, IPreviewSkills previews)
{
    private const int MostText = 12_000;
    private const int MostLinks = 20;
    private const int MostPreviews = 3;
    private const int PreviewSide = 800;

    // Of the 600 kB that a packet may have: the structure comes twice, the rest is for pictures, which grow by a third as text.
    private const int MostPacket = 560_000;

    public async Task<CallToolResult> OfAsync(string answer, CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(answer);
        JsonElement structure = document.RootElement.Clone();
        string text = answer.Length <= MostText ? answer : $"{answer[..MostText]}… ({answer.Length - MostText} characters more are in the structured content)";
        List<ContentBlock> content = [new TextContentBlock { Text = text }];
        IReadOnlyList<string> files = [.. MadeFiles.In(structure, confinement).Take(MostLinks)];
        int left = MostPacket - answer.Length - text.Length - (files.Count * 500);
        foreach (string file in files.Where(file => !MediaTypes.IsSound(file)).Take(MostPreviews))
        {
            if (await PreviewAsync(file, left * 3 / 4, cancellationToken) is { } picture)
            {
                left -= picture.Length * 4 / 3;
                content.Add(ImageContentBlock.FromBytes(picture, "image/jpeg"));
            }
        }

        content.AddRange(files.Select(Link));
        return new() { Content = content, StructuredContent = structure };
    }

    private ResourceLinkBlock Link(string file) => new()
    {
        Uri = ResourceNames.OfFile(confinement.Root, file),
        Name = Path.GetFileName(file),
        MimeType = MediaTypes.Of(file),
        Size = new FileInfo(file).Length,
        Annotations = new() { Audience = [Role.User] },
    };

    private async Task<byte[]?> PreviewAsync(string file, int mostBytes, CancellationToken cancellationToken)
    {
        if (mostBytes < 10_000)
        {
            return null;
        }

        try
        {
            byte[] picture = await previews.JpegAsync(file, PreviewSide, cancellationToken);
            return picture.Length <= mostBytes ? picture : null;
        }
        catch (AivpException)
        {
            // The link is there all the same.
            return null;
        }
    }
}
