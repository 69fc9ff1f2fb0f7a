using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>The third stage, for one shot: animate its chosen keyframes.</summary>
internal sealed class Clips(ClipMaker maker, IMediaEngine media, TimeProvider time)
{
    private const string CameraFixed = "camera_fixed";

    /// <summary>Brings a shot's clip up to date. Its keyframes must be there.</summary>
    /// <exception cref="AivpException">The clip couldn't be made.</exception>
    public async Task MakeAsync(Production production, Shot shot, CancellationToken cancellationToken)
    {
        string file = ProjectPaths.Clip(shot.Slug);
        VideoRequest request = Request(production, shot);
        bool waits = production.WouldChange(shot.Frames.Select(ProjectPaths.Frame));
        ClipLog? log = await ReadAsync(cancellationToken);
        string? intent = waits ? null : (await ClipIntent.OfAsync(production.Videos.Name, request, cancellationToken)).Hash;
        FileState state = production.StateFor(
            await production.Files.StateAsync(file, log, intent, cancellationToken), file, production.IsFresh(shot), shot.Source.File);
        bool reused = state is FileState.UpToDate or FileState.UsersOwn;
        if (reused)
        {
            production.CountReused();
        }
        else if (production.Options.DryRun)
        {
            bool isPaid = intent is not null && production.HasJobs && !production.IsFresh(shot) && await production.Jobs.IsDoneAsync(intent, cancellationToken);
            production.WouldMake(file, isPaid ? 0 : production.EstimateUsd(request));
            return;
        }
        else
        {
            await SetPlanAsync(production, shot, request, "queued", cancellationToken);
            await production.Jobs.MakeOnceAsync(
                file,
                intent!,
                production.IsFresh(shot),
                async token => await production.Files.StateAsync(file, await ReadAsync(token), intent, token) is FileState.UpToDate,
                token => MakeAsync(production, shot, request, token),
                cancellationToken);
        }

        if (!production.Options.DryRun)
        {
            await SetPlanAsync(production, shot, request, "done", cancellationToken);
            production.Progress.Report(new FilmEvent.ClipReady(shot.Slug, file, reused));
        }

        Task<ClipLog?> ReadAsync(CancellationToken token) => production.Files.ReadAsync(ProjectPaths.ClipLog(shot.Slug), ProjectJson.Readable.ClipLog, token);
    }

    private async Task MakeAsync(Production production, Shot shot, VideoRequest request, CancellationToken cancellationToken)
    {
        await production.Slots.WaitAsync(cancellationToken);
        try
        {
            string file = ProjectPaths.Clip(shot.Slug);
            decimal price = production.EstimateUsd(request);
            JobContext context = production.Context(FilmStage.Clips, shot, shot.Slug);
            JobResult made = await production.BuyAsync(price, estimate => maker.MakeAsync(
                production.Jobs, production.Videos, request, context, estimate, production.IsFresh(shot), cancellationToken));
            ClipLog log = Log(production, shot, request, made, await media.ProbeAsync(made.File, cancellationToken)) with
            {
                Sha256 = await Fingerprint.OfFileAsync(made.File, cancellationToken),
                ReplacesSha256 = await production.Files.Sha256Async(file, cancellationToken),
            };
            await production.Files.WriteAsync(ProjectPaths.ClipLog(shot.Slug), log, ProjectJson.Readable.ClipLog, cancellationToken);
            await production.Files.PlaceAsync(made.File, file, cancellationToken);
        }
        catch (AivpException e)
        {
            await SetPlanAsync(production, shot, request, e is BudgetException ? "pending" : "failed", CancellationToken.None);
            throw;
        }
        finally
        {
            production.Slots.Release();
        }
    }

    /// <summary>What a shot's clip is made from. Nothing is read.</summary>
    public static VideoRequest Request(Production production, Shot shot)
    {
        string first = production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.First)));
        string last = production.Files.Full(ProjectPaths.Frame(new(shot.Slug, FrameKind.Last)));
        // The author's "Input frames: none": a draft from words.
        bool fromWords = shot.Clip.InputFrames?.Trim().StartsWith("none", StringComparison.OrdinalIgnoreCase) ?? false;
        return production.Addressed(new VideoRequest(
            production.VideoModel.Family,
            production.Prompts.Motion(production.Storyboard, shot, production.VideoModel, fromImage: !fromWords, sound: false),
            shot.FirstFrame.Resolution ?? PixelSize.Default,
            shot.Clip.Duration ?? shot.Duration,
            Fingerprint.Seed(production.Options.Seed, shot.Slug))
        {
            FirstFrame = fromWords ? null : first,
            LastFrame = fromWords || shot.Variation is Variation.Small ? null : last,
            Brief = production.VideoModel.DrawsFromStoryboard
                ? new(shot, FrameKind.First, production.Storyboard.Scene(shot.Scene), production.Storyboard.Characters)
                : null,
            Parameters = shot.Clip.CameraFixed is bool isFixed && production.VideoModel.Parameters.Any(parameter => parameter.Name == CameraFixed)
                ? new Dictionary<string, string> { [CameraFixed] = isFixed ? "true" : "false" }
                : new Dictionary<string, string>(),
        });
    }

    private ClipLog Log(Production production, Shot shot, VideoRequest request, JobResult made, MediaInfo info) => new()
    {
        Id = shot.Slug,
        File = ProjectPaths.Clip(shot.Slug),
        Model = request.Model,
        Mode = request.FirstFrame is null ? GenerationMode.TextToVideo : GenerationMode.ImageToVideo,
        RequestId = made.Job.RequestId ?? "",
        Prompt = request.Prompt,
        Seed = request.Seed,
        Duration = request.Duration.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        AspectRatio = shot.Clip.AspectRatio ?? request.Size.AspectRatio,
        InputImage = request.FirstFrame is null ? null : ProjectPaths.Frame(new(shot.Slug, FrameKind.First)),
        EndImage = request.LastFrame is null ? null : ProjectPaths.Frame(new(shot.Slug, FrameKind.Last)),
        CharacterRefs = [],
        VideoUrl = made.Delivery.Log?["url"]?.GetValue<string>() ?? "",
        CostUsd = made.Job.ChargedUsd,
        Timestamp = time.GetUtcNow().UtcDateTime,
        Provider = production.Videos.Name,
        Size = info.Size.ToString(),
        Fps = info.FramesPerSecond ?? 0,
        InputHash = made.Job.Intent,
        Sha256 = "",
    };

    private static Task SetPlanAsync(Production production, Shot shot, VideoRequest request, string status, CancellationToken cancellationToken) =>
        production.Plans.SetVideoAsync(
            shot.Slug,
            ProjectPaths.Clip(shot.Slug),
            request.Model,
            request.FirstFrame is null ? GenerationMode.TextToVideo : GenerationMode.ImageToVideo,
            status,
            cancellationToken);
}
