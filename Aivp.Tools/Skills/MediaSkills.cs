using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Configuration;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>The media skills over the providers and the ledger.</summary>
internal sealed class MediaSkills(
    ModelChoice choice,
    ModelCatalog catalog,
    MediaWorkshop workshop,
    IEnumerable<IImageProvider> imageProviders,
    IEnumerable<IVideoProvider> videoProviders,
    IEnumerable<IFileHost> hosts) : IMediaSkills
{
    private const int MostPictures = 16;

    private static readonly TimeSpan s_usualDuration = TimeSpan.FromSeconds(5);

    public async Task<MediaReport> MakePicturesAsync(PictureOrder order, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        Check(order);
        using IDisposable? scope = ScopeOf(order);
        IImageProvider provider = Named(imageProviders, one => one.Name, order.Provider);
        ImageRequest request = Request(order, provider);
        MediaOutputs outputs = new(order, MediaKind.Png, MediaKind.Jpeg, MediaKind.WebP);
        Quote quote = provider.Quote(request);
        if (outputs.Wanted is MediaKind wanted && FormatParameter(provider.Name, quote.Model, wanted, order) is (string name, string value))
        {
            request = request with { Parameters = new Dictionary<string, string>(request.Parameters) { [name] = value } };
            quote = provider.Quote(request);
        }

        MediaPlan plan = new(order, provider, quote, ResultKind.Picture, order.Purpose.ToString().ToLowerInvariant(), outputs)
        {
            Pieces =
            [
                .. Enumerable.Range(0, order.Count).Select(i => request with { Seed = (int)(((long)request.Seed + i) % int.MaxValue) }).Select(one => new MediaPiece(
                    one.Seed, token => ImageIntent.OfAsync(provider.Name, one, token), (call, token) => provider.SubmitAsync(one, call, token))),
            ],
        };
        return await workshop.MakeAsync(plan, progress, cancellationToken);
    }

    public async Task<MediaReport> AnimateAsync(VideoOrder order, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        CheckAll(order);
        using IDisposable? scope = ScopeOf(order);
        IVideoProvider provider = Named(videoProviders, one => one.Name, order.Provider);
        VideoRequest request = Request(order, provider);
        MediaOutputs outputs = new(order, MediaKind.Mp4, MediaKind.WebM);
        _ = outputs.Wanted;
        MediaPlan plan = new(order, provider, provider.Quote(request), ResultKind.Clip, "animate", outputs)
        {
            Duration = order.Duration,
            Pieces = [new(request.Seed, token => ClipIntent.OfAsync(provider.Name, request, token), (call, token) => provider.SubmitAsync(request, call, token))],
        };
        return await workshop.MakeAsync(plan, progress, cancellationToken);
    }

    public async Task<UploadReport> UploadAsync(string file, string? provider, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(file);
        IFileHost host = Named(hosts, one => one.Provider, provider);
        HostedFile hosted = await host.UploadAsync(full, cancellationToken);
        return new(hosted.Address.AbsoluteUri, hosted.MediaType, new FileInfo(full).Length, host.Provider, hosted.Until);
    }

    private ImageRequest Request(PictureOrder order, IImageProvider provider)
    {
        ModelTask task = order switch
        {
            { Purpose: PicturePurpose.Upscale } => ModelTask.UpscaleImage,
            { Mask: not null } => ModelTask.Inpaint,
            { Image: not null } or { References.Count: > 0 } => ModelTask.EditImage,
            _ => ModelTask.TextToImage,
        };
        string? image = Source(order.Image, "image");
        string? mask = Source(order.Mask, "mask");
        if (image is not null && mask is not null && PictureSize.Of(image) is PixelSize whole && PictureSize.Of(mask) is PixelSize part && part != whole)
        {
            throw new SkillArgumentException("mask", $"it's {part} and the picture is {whole}; they must be of the same size.");
        }

        return new(choice.Of(provider.Name, order.Model, task), order.Prompt, MediaSizes.Of(order, ModelKind.Image, image), SeedOf(order))
        {
            NegativePrompt = order.NegativePrompt,
            References =
            [
                .. new[] { image }.OfType<string>().Select(file => new ReferenceImage(file, ReferenceRole.PriorFrame, "picture") { UsersOwn = true }),
                .. order.References.Select(file => new ReferenceImage(Source(file, "reference")!, ReferenceRole.Style, "reference") { UsersOwn = true }),
            ],
            Mask = mask,
            Scale = order.Scale,
            Parameters = order.Parameters,
        };
    }

    private VideoRequest Request(VideoOrder order, IVideoProvider provider)
    {
        string? first = Source(order.FirstFrame, "file");
        ModelTask task = order switch
        {
            { Video: not null } => ModelTask.VideoToVideo,
            { FirstFrame: not null, LastFrame: not null } => ModelTask.FirstLastFrame,
            { FirstFrame: not null } => ModelTask.ImageToVideo,
            { LastFrame: not null } => throw new SkillArgumentException("end_image", "a last frame needs a first one: add --file."),
            { References.Count: > 0 } => ModelTask.ReferenceToVideo,
            _ => ModelTask.TextToVideo,
        };
        return new(
            choice.Of(provider.Name, order.Model, task),
            order.Prompt, MediaSizes.Of(order, ModelKind.Video, first), order.Duration ?? s_usualDuration, SeedOf(order))
        {
            NegativePrompt = order.NegativePrompt,
            Audio = order.Audio ?? false,
            FirstFrame = first,
            LastFrame = Source(order.LastFrame, "end_image"),
            References = [.. order.References.Select(file => Source(file, "reference")!)],
            Video = Source(order.Video, "video"),
            Sound = Source(order.Sound, "sound"),
            Parameters = order.Parameters,
        };
    }

    /// <summary>The same order has the same seed, so that asking again goes on with what was begun, and costs nothing when it's done.</summary>
    private static int SeedOf(MediaOrder order) => order switch
    {
        { Seed: int seed and >= 0 } => seed,
        { Seed: not null } => throw new SkillArgumentException("seed", "a seed is 0 to 2147483647."),
        { Fresh: true } => Random.Shared.Next(),
        _ => Fingerprint.Seed(0, order.Prompt),
    };

    /// <summary>Vendors' names for the kinds differ; where a model has one for the kind that's wanted, nothing needs to be converted.</summary>
    private (string Name, string Value)? FormatParameter(string provider, string model, MediaKind kind, PictureOrder order)
    {
        const string Format = "output_format";
        ModelParameter? parameter = catalog.Find(provider, model)?.Parameters.FirstOrDefault(parameter => parameter.Name == Format);
        string[] names = kind switch { MediaKind.Jpeg => ["jpeg", "jpg"], MediaKind.WebP => ["webp"], _ => ["png"] };
        string? value = parameter?.Values?.Select(one => one.ToString()).FirstOrDefault(names.Contains);
        return value is null || order.Parameters.ContainsKey(Format) ? null : (Format, value);
    }

    private static void Check(PictureOrder order)
    {
        CheckAll(order);
        if (order.Count is < 1 or > MostPictures)
        {
            throw new SkillArgumentException("num_images", $"ask for 1 to {MostPictures} pictures.");
        }

        switch (order)
        {
            case { Purpose: PicturePurpose.Upscale, Image: null }:
                throw new SkillArgumentException("file", "name the picture to enlarge.");
            case { Purpose: PicturePurpose.Upscale, Scale: <= 1 or > 8 }:
                throw new SkillArgumentException("scale", "more than 1 and at most 8 times as large.");
            case { Purpose: PicturePurpose.Edit, Image: null }:
                throw new SkillArgumentException("file", "name the picture to change.");
            case { Mask: not null, Image: null }:
                throw new SkillArgumentException("mask", "a mask needs the picture that it's for: add --file.");
            case { Purpose: not PicturePurpose.Upscale, Prompt: "" }:
                throw new SkillArgumentException("prompt", "--prompt is required: say what is to be seen.");
        }
    }

    /// <summary>A project's own keys come first.</summary>
    private static IDisposable? ScopeOf(MediaOrder order) => order.Project is null ? null : ProjectScope.Enter(order.Project);

    private static void CheckAll(MediaOrder order)
    {
        if (order.Project is not null && !Directory.Exists(order.Project))
        {
            throw new SkillArgumentException("project", $"there's no folder {order.Project}; name a project's folder.");
        }

        if (order.Async && order.Timeout is not null)
        {
            throw new SkillArgumentException("timeout", "with --async nothing is waited for; leave one of them out.");
        }

        if (order.PollInterval is TimeSpan interval && (interval < TimeSpan.FromMilliseconds(50) || interval > TimeSpan.FromMinutes(5)))
        {
            throw new SkillArgumentException("poll_interval", "0.05 to 300 seconds.");
        }

        if (order is { Timeout: TimeSpan timeout } && timeout <= TimeSpan.Zero)
        {
            throw new SkillArgumentException("timeout", "more than 0 seconds.");
        }

        if (order is VideoOrder { Duration: TimeSpan duration } && (duration <= TimeSpan.Zero || duration > TimeSpan.FromMinutes(10)))
        {
            throw new SkillArgumentException("duration", "more than 0 and at most 600 seconds.");
        }
    }

    /// <summary>An absolute path of a file that's there, or an address.</summary>
    private static string? Source(string? given, string argument)
    {
        if (given is null || WebAddress.Is(given))
        {
            return given;
        }

        string file = Path.GetFullPath(given);
        return File.Exists(file) ? file : throw new SkillArgumentException(argument, string.Create(CultureInfo.InvariantCulture, $"there's no file {given}."));
    }

    private T Named<T>(IEnumerable<T> all, Func<T, string> name, string? wanted)
    {
        string asked = wanted ?? (typeof(T) == typeof(IImageProvider) ? choice.ProviderOf(ModelKind.Image) : typeof(T) == typeof(IVideoProvider) ? choice.ProviderOf(ModelKind.Video) : null) ?? choice.Provider;
        T[] known = [.. all];
        return known.FirstOrDefault(one => name(one) == asked)
            ?? throw new SkillArgumentException("provider", $"'{asked}' is unknown here; {NearestName.Hint(asked, [.. known.Select(name)])}");
    }
}
