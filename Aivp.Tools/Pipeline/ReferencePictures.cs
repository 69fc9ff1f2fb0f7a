using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The first stage: turnaround sheets, portraits and backgrounds, made once, before anything depends on them. The user's own are used as they are.</summary>
internal sealed class ReferencePictures(PictureMaker maker, TimeProvider time)
{
    private static readonly PixelSize s_sheet = new(1536, 1024);
    private static readonly PixelSize s_portrait = new(768, 1152);

    /// <summary>Brings the reference pictures of a plan up to date.</summary>
    /// <returns>Which of them are the user's own, by path relative to the project.</returns>
    public async Task<IReadOnlySet<string>> MakeAsync(Production production, IReadOnlyList<FrameNode> frames, CancellationToken cancellationToken)
    {
        // Everyone in the film: a judge must be able to tell a character from those who aren't in the shot.
        IReadOnlyList<Character> cast = production.Storyboard.Characters;
        IReadOnlyList<Scene> scenes = [.. frames
            .SelectMany(frame => frame.References).OfType<PlannedReference.Background>()
            .Select(reference => production.Storyboard.Scene(reference.Scene)).DistinctBy(scene => scene.Id)];
        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.References, (cast.Count * 4) + scenes.Count));

        HashSet<string> own = [];
        IEnumerable<Task> work =
        [
            .. cast.Select(character => PortraitsAsync(production, character, own, cancellationToken)),
            .. scenes.Select(scene => BackgroundAsync(production, scene, frames.First(frame => frame.Scene == scene).Size, own, cancellationToken)),
        ];
        await Task.WhenAll(work);
        return own;
    }

    private async Task PortraitsAsync(Production production, Character character, HashSet<string> own, CancellationToken cancellationToken)
    {
        string id = $"character-{character.Id}";
        PictureLog log = await production.Files.ReadAsync(ProjectPaths.ImageLog(id), ProjectJson.Readable.PictureLog, cancellationToken)
            ?? new() { Id = id, Type = "character" };
        List<ReferenceImage> known = [];
        foreach (PortraitView view in Enum.GetValues<PortraitView>())
        {
            string file = ProjectPaths.Portrait(character.Id, view);
            if (await production.Files.StateAsync(file, log.Of(file), null, cancellationToken) is FileState.UsersOwn)
            {
                known.Add(Reference(production, character, view, usersOwn: true));
            }
        }

        foreach (PortraitView view in Enum.GetValues<PortraitView>())
        {
            string file = ProjectPaths.Portrait(character.Id, view);
            ImageRequest request = new(
                production.ImageModel.Id,
                ReferencePrompt.Of(character, view),
                view is PortraitView.Turnaround ? s_sheet : s_portrait,
                Fingerprint.Seed(production.Options.Seed, $"{id}-{view}"))
            {
                References = [.. known],
                Brief = production.ImageModel.DrawsFromStoryboard ? new PictureBrief.Portrait(character, view) : null,
            };
            log = await OneAsync(production, log, file, request, own, cancellationToken);
            if (view is PortraitView.Turnaround && known.TrueForAll(reference => reference.View is not PortraitView.Turnaround))
            {
                known.Add(Reference(production, character, view, usersOwn: false));
            }
        }
    }

    private async Task BackgroundAsync(
        Production production, Scene scene, PixelSize size, HashSet<string> own, CancellationToken cancellationToken)
    {
        string id = $"scene-{scene.Id}";
        PictureLog log = await production.Files.ReadAsync(ProjectPaths.ImageLog(id), ProjectJson.Readable.PictureLog, cancellationToken)
            ?? new() { Id = id, Type = "scene" };
        ImageRequest request = new(production.ImageModel.Id, ReferencePrompt.Of(scene), size, Fingerprint.Seed(production.Options.Seed, id))
        {
            Brief = production.ImageModel.DrawsFromStoryboard ? new PictureBrief.Background(scene) : null,
        };
        await OneAsync(production, log, ProjectPaths.Background(scene.Id), request, own, cancellationToken);
    }

    private async Task<PictureLog> OneAsync(
        Production production, PictureLog log, string file, ImageRequest request, HashSet<string> own, CancellationToken cancellationToken)
    {
        string row = Path.GetFileNameWithoutExtension(file) is { } stem && log.Type == "character" ? $"character-{stem}" : log.Id;
        GenerationMode mode = request.References.Count > 0 ? GenerationMode.ImageToImage : GenerationMode.TextToImage;
        string inputHash = Fingerprint.Of(await RequestFacts.OfAsync(production.Images.Name, request, cancellationToken));
        FileState state = await production.Files.StateAsync(file, log.Of(file), inputHash, cancellationToken);
        if (state is FileState.UsersOwn)
        {
            lock (own)
            {
                own.Add(file);
            }
        }

        if (state is FileState.UpToDate or FileState.UsersOwn)
        {
            production.CountReused();
        }
        else
        {
            await production.Plans.SetImageAsync(row, file, request.Model, mode, "pending", cancellationToken);
            await production.Slots.WaitAsync(cancellationToken);
            try
            {
                string? replaces = await production.Files.Sha256Async(file, cancellationToken);
                await maker.MakeAsync(production.Images, request, production.Files.Full(file), RecordAsync, cancellationToken);

                async Task RecordAsync(MadePicture made, CancellationToken token)
                {
                    log = log.With(Entry(production, file, request, mode, made, replaces));
                    await production.Files.WriteAsync(ProjectPaths.ImageLog(log.Id), log, ProjectJson.Readable.PictureLog, token);
                    production.CountGenerated(made.CostUsd);
                }
            }
            finally
            {
                production.Slots.Release();
            }
        }

        await production.Plans.SetImageAsync(row, file, request.Model, mode, "done", cancellationToken);
        production.Progress.Report(new FilmEvent.PictureReady(file, state is FileState.UpToDate or FileState.UsersOwn));
        return log;
    }

    private PictureEntry Entry(Production production, string file, ImageRequest request, GenerationMode mode, MadePicture made, string? replaces) => new()
    {
        File = file,
        Provider = production.Images.Name,
        Model = request.Model,
        Mode = mode,
        RequestId = made.RequestId,
        Prompt = request.Prompt,
        Seed = request.Seed,
        Size = request.Size.ToString(),
        References = [.. request.References.Select(reference => Path.GetRelativePath(production.Storyboard.Folder, reference.File))],
        CostUsd = made.CostUsd,
        Timestamp = time.GetUtcNow(),
        InputHash = made.InputHash,
        Sha256 = made.Sha256,
        ReplacesSha256 = replaces,
    };

    private static ReferenceImage Reference(Production production, Character character, PortraitView view, bool usersOwn) =>
        new(production.Files.Full(ProjectPaths.Portrait(character.Id, view)), ReferenceRole.Character, $"{character.Name} ({view.ToString().ToLowerInvariant()})")
        {
            Character = character.Id,
            View = view,
            UsersOwn = usersOwn,
        };
}
