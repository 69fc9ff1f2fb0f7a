using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The first stage: turnaround sheets, portraits and backgrounds, made once, before anything depends on them. The user's own are used as they are.</summary>
internal sealed partial class ReferencePictures(PictureMaker maker, Understudies understudies, ISheetCheck sheets, TimeProvider time)
{
    private static readonly PixelSize s_sheet = new(1536, 1024);
    private static readonly PixelSize s_portrait = new(768, 1152);

    /// <summary>Brings the reference pictures of a plan up to date.</summary>
    public async Task<References> MakeAsync(Production production, IReadOnlyList<FrameNode> frames, CancellationToken cancellationToken)
    {
        // Everyone in the film: a judge must be able to tell a character from those who aren't in the shot.
        IReadOnlyList<Character> cast = production.Storyboard.Characters;
        IReadOnlyList<Scene> scenes = Backgrounds(production, frames);
        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.References, (cast.Count * 4) + scenes.Count));

        References all = new();
        IEnumerable<Task> work =
        [
            .. cast.Select(character => PortraitsAsync(production, character, all, cancellationToken)),
            .. scenes.Select(scene => BackgroundAsync(production, scene, frames.First(frame => frame.Scene == scene).Size, all, cancellationToken)),
        ];
        await Task.WhenAll(work);
        return all;
    }

    /// <summary>Brings one character's reference pictures up to date, and has them agree.</summary>
    public async Task MakeCharacterAsync(Production production, Character character, CancellationToken cancellationToken)
    {
        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.References, 4));
        await PortraitsAsync(production, character, new(), cancellationToken);
    }

    /// <summary>Brings a scene's style frame up to date: the place with the characters that play there, made from those of their portraits that are there.</summary>
    public async Task MakeStyleFrameAsync(Production production, Scene scene, CancellationToken cancellationToken)
    {
        production.Progress.Report(new FilmEvent.StageStarted(FilmStage.References, 1));
        IReadOnlyList<Character> cast =
        [
            .. production.Storyboard.Shots.Where(shot => shot.Scene == scene.Id).SelectMany(shot => shot.Cast)
                .Select(member => production.Storyboard.Character(member.Character)).DistinctBy(character => character.Id),
        ];
        string id = $"style-{scene.Id}";
        PictureLog log = await production.Files.ReadAsync(ProjectPaths.ImageLog(id), ProjectJson.Readable.PictureLog, cancellationToken)
            ?? new() { Id = id, Type = "style" };
        await OneAsync(production, log, ProjectPaths.StyleFrame(scene.Id), Request, scene.Source.File, new(), cancellationToken);

        ImageRequest Request(Production by) => by.Addressed(new ImageRequest(
            by.ImageModel.Family, by.Prompts.StyleFrame(by.Storyboard, scene, cast, by.ImageModel), PixelSize.Default, Fingerprint.Seed(by.Options.Seed, id))
        {
            References =
            [
                .. cast.Select(character => Reference(production, character, PortraitView.Front, usersOwn: false)).Where(reference => File.Exists(reference.File)),
            ],
            Brief = by.ImageModel.DrawsFromStoryboard ? new PictureBrief.StyleFrame(scene, cast) : null,
        });
    }

    /// <summary>The scenes whose empty background a plan refers to.</summary>
    public static IReadOnlyList<Scene> Backgrounds(Production production, IReadOnlyList<FrameNode> frames) =>
        [.. frames
            .SelectMany(frame => frame.References).OfType<PlannedReference.Background>()
            .Select(reference => production.Storyboard.Scene(reference.Scene)).DistinctBy(scene => scene.Id)];

    private async Task BackgroundAsync(
        Production production, Scene scene, PixelSize size, References all, CancellationToken cancellationToken)
    {
        string id = $"scene-{scene.Id}";
        PictureLog log = await production.Files.ReadAsync(ProjectPaths.ImageLog(id), ProjectJson.Readable.PictureLog, cancellationToken)
            ?? new() { Id = id, Type = "scene" };
        await OneAsync(production, log, ProjectPaths.Background(scene.Id), Request, scene.Source.File, all, cancellationToken);

        ImageRequest Request(Production by) => by.Addressed(new ImageRequest(
            by.ImageModel.Family, by.Prompts.Background(by.Storyboard, scene, by.ImageModel), size, Fingerprint.Seed(by.Options.Seed, id))
        {
            Brief = by.ImageModel.DrawsFromStoryboard ? new PictureBrief.Background(scene) : null,
        });
    }

    private async Task<PictureLog> OneAsync(
        Production production, PictureLog log, string file, Func<Production, ImageRequest> requestOf, string source, References all, CancellationToken cancellationToken)
    {
        ImageRequest request = requestOf(production);
        string row = Path.GetFileNameWithoutExtension(file) is { } stem && log.Type == "character" ? $"character-{stem}" : log.Id;
        GenerationMode mode = request.References.Count > 0 ? GenerationMode.ImageToImage : GenerationMode.TextToImage;
        bool waits = production.WouldChange(request.References.Select(reference => Relative(production, reference)));
        string? inputHash = waits ? null : (await ImageIntent.OfAsync(production.Images.Name, request, cancellationToken)).Hash;
        FileState state = production.StateFor(await production.Files.StateAsync(file, log.Of(file), inputHash, cancellationToken), file, fresh: false, source);
        if (state is FileState.UsersOwn)
        {
            all.AddOwn(file);
        }

        if (state is FileState.UpToDate or FileState.UsersOwn)
        {
            production.CountReused();
        }
        else if (production.Options.DryRun)
        {
            bool isPaid = inputHash is not null && production.HasJobs && await production.Jobs.IsDoneAsync(inputHash, cancellationToken);
            production.WouldMake(file, isPaid ? 0 : production.EstimateUsd(request));
        }
        else
        {
            await production.Plans.SetImageAsync(row, file, request.Model, mode, "queued", cancellationToken);
            log = await MakeAsync(production, log, file, requestOf, mode, inputHash!, cancellationToken);
        }

        if (production.Options.DryRun)
        {
            return log;
        }

        await production.Plans.SetImageAsync(row, file, request.Model, mode, "done", cancellationToken);
        production.Progress.Report(new FilmEvent.PictureReady(file, state is FileState.UpToDate or FileState.UsersOwn));
        return log;
    }

    private async Task<PictureLog> MakeAsync(
        Production production, PictureLog log, string file, Func<Production, ImageRequest> requestOf, GenerationMode mode, string inputHash, CancellationToken cancellationToken)
    {
        await production.Slots.WaitAsync(cancellationToken);
        try
        {
            string subject = Path.GetFileNameWithoutExtension(file);
            (Production by, ImageRequest request, JobResult made) = await understudies.MakeAsync(
                production,
                ModelKind.Image,
                log.Type == "character" ? $"{log.Id}-{subject}" : log.Id,
                null,
                async one => (await ImageIntent.OfAsync(one.Images.Name, requestOf(one), cancellationToken)).Hash,
                async one =>
                {
                    ImageRequest asked = requestOf(one);
                    JobContext context = one.Context(FilmStage.References, null, subject);
                    return (one, asked, await one.BuyAsync(one.EstimateUsd(asked), estimate => maker.MakeAsync(
                        one.Jobs, one.Images, asked, context, estimate, fresh: false, cancellationToken)));
                },
                cancellationToken);
            log = log.With(Entry(by, file, request, mode, made) with
            {
                InputHash = inputHash,
                Sha256 = await Fingerprint.OfFileAsync(made.File, cancellationToken),
                ReplacesSha256 = await production.Files.Sha256Async(file, cancellationToken),
            });
            await production.Files.WriteAsync(ProjectPaths.ImageLog(log.Id), log, ProjectJson.Readable.PictureLog, cancellationToken);
            await production.Files.PlaceAsync(made.File, file, cancellationToken);
            return log;
        }
        finally
        {
            production.Slots.Release();
        }
    }

    private PictureEntry Entry(Production production, string file, ImageRequest request, GenerationMode mode, JobResult made) => new()
    {
        File = file,
        Provider = production.Images.Name,
        Model = request.Model,
        ModelChoice = production.Makers.ImageChoice,
        Mode = mode,
        RequestId = made.Job.RequestId ?? "",
        Prompt = request.Prompt,
        Seed = request.Seed,
        Size = request.Size.ToString(),
        References = [.. request.References.Select(reference => Relative(production, reference))],
        CostUsd = made.Job.ChargedUsd,
        Timestamp = time.GetUtcNow().UtcDateTime,
        InputHash = made.Job.Intent,
        Sha256 = "",
    };

    private static string Relative(Production production, ReferenceImage reference) =>
        Path.GetRelativePath(production.Storyboard.Folder, reference.File).Replace('\\', '/');
}
