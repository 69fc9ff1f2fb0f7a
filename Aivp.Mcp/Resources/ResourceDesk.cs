using System.Text.Json;
using Aivp.Mcp.Security;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aivp.Mcp.Resources;

/// <summary>Projects' pictures, clips and figures, to be read.</summary>
internal sealed class ResourceDesk(SkillHouse house, ServerArguments arguments)
{
    private const long LargestBytes = 32 << 20;
    private const int MostListed = 50;

    private static readonly (string Template, string Name, string Description, string Type)[] s_templates =
    [
        ("aivp://project/{project}", "project", "What is in a project and how far it is.", "application/json"),
        ("aivp://project/{project}/shot/{shot}", "shot", "One shot in full: texts, candidates, scores, reasons.", "application/json"),
        ("aivp://project/{project}/frame/{frame}", "frame", "A chosen keyframe, for example shot-02-ff.", "image/png"),
        ("aivp://project/{project}/candidate/{frame}/{number}", "candidate", "A candidate of a keyframe, numbered from 1.", "image/png"),
        ("aivp://project/{project}/clip/{shot}", "clip", "A shot's clip, for example shot-02.", "video/mp4"),
        ("aivp://project/{project}/sheet/{character}/{view}", "sheet", "A character's reference picture: turnaround, front, side or back.", "image/png"),
        ("aivp://project/{project}/scene/{scene}", "scene", "A scene's empty background.", "image/png"),
        ("aivp://project/{project}/contact-sheet", "contact-sheet", "Every candidate with its score on one picture.", "image/png"),
        ("aivp://project/{project}/film", "film", "The finished film.", "video/mp4"),
        ("aivp://project/{project}/spend", "spend", "Where the project's money went.", "application/json"),
        ("aivp://file/{+path}", "file", "A picture, clip or recording under the server's root.", "application/octet-stream"),
    ];

    private readonly Confinement _confinement = new(arguments.Root);

    public static ListResourceTemplatesResult Templates => new()
    {
        ResourceTemplates =
        [
            .. s_templates.Select(one => new ResourceTemplate { UriTemplate = one.Template, Name = one.Name, Description = one.Description, MimeType = one.Type }),
        ],
        TimeToLive = TimeSpan.FromHours(1),
        CacheScope = CacheScope.Public,
    };

    /// <summary>The projects under the root, with their films and contact sheets.</summary>
    public ListResourcesResult List()
    {
        List<Resource> found = [];
        foreach (string project in ProjectFolders.Under(arguments.Root).Take(MostListed))
        {
            string uri = $"{ResourceNames.Scheme}project/{ResourceNames.OfProject(arguments.Root, project)}";
            string name = Path.GetFileName(project);
            found.Add(new() { Uri = uri, Name = name, Description = $"What is in {name} and how far it is.", MimeType = "application/json" });
            if (File.Exists(Path.Combine(project, ProjectPaths.ContactSheet)))
            {
                found.Add(new() { Uri = $"{uri}/contact-sheet", Name = $"{name} contact sheet", MimeType = "image/png" });
            }

            if (File.Exists(Path.Combine(project, ProjectPaths.Film)))
            {
                found.Add(new() { Uri = $"{uri}/film", Name = $"{name} film", MimeType = "video/mp4", Size = new FileInfo(Path.Combine(project, ProjectPaths.Film)).Length });
            }
        }

        return new() { Resources = found, TimeToLive = TimeSpan.FromSeconds(10), CacheScope = CacheScope.Private };
    }

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> context, CancellationToken cancellationToken)
    {
        string uri = context.Params?.Uri ?? "";
        try
        {
            ResourceContents contents = await FindAsync(uri, cancellationToken) ?? throw Unknown(context, uri);
            return new() { Contents = [contents], TimeToLive = TimeSpan.Zero, CacheScope = CacheScope.Private };
        }
        catch (AivpException e)
        {
            throw new McpProtocolException(house.Redaction.Clean(e.Message), McpErrorCode.InvalidParams);
        }
    }

    private async Task<ResourceContents?> FindAsync(string uri, CancellationToken cancellationToken)
    {
        if (!uri.StartsWith(ResourceNames.Scheme, StringComparison.Ordinal) || uri.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = [.. uri[ResourceNames.Scheme.Length..].Split('/').Select(Uri.UnescapeDataString)];
        if (parts is ["file", .. { Length: > 0 } path])
        {
            string file = string.Join('/', path);
            return MediaTypes.IsMedia(file) ? await BytesAsync(uri, _confinement.Resolve("uri", file), cancellationToken) : null;
        }

        if (parts is not ["project", { Length: > 0 } name, ..])
        {
            return null;
        }

        string project = _confinement.ResolveProject(name);
        switch (parts[2..])
        {
            case []:
                return Json(uri, await house.Get<IProjectSkills>().ListAsync(project, cancellationToken), SkillJson.Readable.ProjectOverview);
            case ["shot", string shot]:
                return Json(uri, await house.Get<IProjectSkills>().ShowShotAsync(project, shot, cancellationToken), SkillJson.Readable.ShotDetails);
            case ["spend"]:
                return Directory.Exists(Path.Combine(project, ".aivp"))
                    ? Json(uri, await house.Get<IJobSkills>().SpendAsync(project, cancellationToken), SkillJson.Readable.SpendReport)
                    : null;
            default:
                string? file = FileOf(parts[2..]);
                return file is null ? null : await BytesAsync(uri, _confinement.Resolve("uri", Path.Combine(project, file)), cancellationToken);
        }
    }

    /// <summary>Relative to the project; null: no such address.</summary>
    private static string? FileOf(string[] parts) => parts switch
    {
        ["frame", string frame] when IsName(frame) => $"image/frames/{frame}.png",
        ["candidate", string frame, string number] when IsName(frame) && int.TryParse(number, out int n) && n > 0 => $"{ProjectPaths.Candidates}/{frame}-c{n}.png",
        ["clip", string shot] when IsName(shot) => ProjectPaths.Clip(shot),
        ["sheet", string character, string view] when IsName(character) && Enum.TryParse(view, ignoreCase: true, out PortraitView portrait) => ProjectPaths.Portrait(CharacterId.Of(character), portrait),
        ["scene", string scene] when IsName(scene) => ProjectPaths.Background(SceneId.Of(scene)),
        ["contact-sheet"] => ProjectPaths.ContactSheet,
        ["film"] => ProjectPaths.Film,
        _ => null,
    };

    private static bool IsName(string part) => part.Length is > 0 and < 200 && !part.StartsWith('.') && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ');

    private static async Task<ResourceContents?> BytesAsync(string uri, string file, CancellationToken cancellationToken)
    {
        FileInfo info = new(file);
        if (!info.Exists)
        {
            return null;
        }

        return info.Length <= LargestBytes
            ? BlobResourceContents.FromBytes(await File.ReadAllBytesAsync(file, cancellationToken), uri, MediaTypes.Of(file))
            : throw new SkillArgumentException("uri", $"the file has {info.Length >> 20} MB, which is too much for a message ({LargestBytes >> 20} MB); open it on the server's machine: {file}");
    }

    private TextResourceContents Json<T>(string uri, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        new() { Uri = uri, MimeType = "application/json", Text = house.Redaction.Clean(JsonSerializer.Serialize(value, type)) };

    // Before the latest revision an unknown resource had a code of its own.
    private static McpProtocolException Unknown(RequestContext<ReadResourceRequestParams> context, string uri) =>
        new($"There is no resource {uri}.", Revision.IsLatest(context) ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound) { Data = { ["uri"] = uri } };
}
