using System.Globalization;
using Aivp.Tools.Catalog;
using Aivp.Tools.Catalog.Routing;
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
    AutoMedia auto,
    IEnumerable<IImageProvider> imageProviders,
    IEnumerable<IVideoProvider> videoProviders,
    IEnumerable<IFileHost> hosts) : IMediaSkills
{
    private static readonly TimeSpan s_usualDuration = TimeSpan.FromSeconds(5);

    public async Task<MediaReport> MakePicturesAsync(PictureOrder order, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        OrderRules.Check(order);
        using IDisposable? scope = ScopeOf(order);
        order = choice.IsAuto(order.Provider, order.Model, TaskOf(order)) ? order with { Model = ModelChoice.Auto } : order;
        if (!AutoMedia.Wants(order))
        {
            return await workshop.MakeAsync(Plan(order), progress, cancellationToken);
        }

        ModelTask task = TaskOf(order);
        RouteNeeds needs = Needs(order, task, ModelKind.Image, order.Image) with { References = order.References.Count + (order.Image is null ? 0 : 1), Count = order.Count };
        return await auto.MakeAsync(
            order, needs, NamedModel(order, imageProviders, one => one.Name, task), (provider, model) => Plan(order with { Provider = provider, Model = model }), progress, cancellationToken);
    }

    public async Task<MediaReport> AnimateAsync(VideoOrder order, IProgress<MediaProgress> progress, CancellationToken cancellationToken)
    {
        OrderRules.CheckAll(order);
        using IDisposable? scope = ScopeOf(order);
        order = choice.IsAuto(order.Provider, order.Model, TaskOf(order)) ? order with { Model = ModelChoice.Auto } : order;
        if (!AutoMedia.Wants(order))
        {
            return await workshop.MakeAsync(Plan(order), progress, cancellationToken);
        }

        ModelTask task = TaskOf(order);
        RouteNeeds needs = Needs(order, task, ModelKind.Video, order.FirstFrame) with { References = order.References.Count, Duration = order.Duration, Audio = order.Audio is true };
        return await auto.MakeAsync(
            order, needs, NamedModel(order, videoProviders, one => one.Name, task), (provider, model) => Plan(order with { Provider = provider, Model = model }), progress, cancellationToken);
    }

    public async Task<UploadReport> UploadAsync(string file, string? provider, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(file);
        IFileHost host = Named(hosts, one => one.Provider, provider);
        HostedFile hosted = await host.UploadAsync(full, cancellationToken);
        return new(hosted.Address.AbsoluteUri, hosted.MediaType, new FileInfo(full).Length, host.Provider, hosted.Until);
    }

    private MediaPlan Plan(PictureOrder order)
    {
        IImageProvider provider = Named(imageProviders, one => one.Name, order.Provider);
        ImageRequest request = Request(order, provider);
        MediaOutputs outputs = new(order, MediaKind.Png, MediaKind.Jpeg, MediaKind.WebP);
        Quote quote = provider.Quote(request);
        if (outputs.Wanted is MediaKind wanted && FormatParameter(provider.Name, quote.Model, wanted, order) is (string name, string value))
        {
            request = request with { Parameters = new Dictionary<string, string>(request.Parameters) { [name] = value } };
            quote = provider.Quote(request);
        }

        return new(order, provider, quote, ResultKind.Picture, order.Purpose.ToString().ToLowerInvariant(), outputs)
        {
            Pieces =
            [
                .. Enumerable.Range(0, order.Count).Select(i => request with { Seed = (int)(((long)request.Seed + i) % int.MaxValue) }).Select(one => new MediaPiece(
                    one.Seed, token => ImageIntent.OfAsync(provider.Name, one, token), (call, token) => provider.SubmitAsync(one, call, token))),
            ],
        };
    }

    private MediaPlan Plan(VideoOrder order)
    {
        IVideoProvider provider = Named(videoProviders, one => one.Name, order.Provider);
        VideoRequest request = Request(order, provider);
        MediaOutputs outputs = new(order, MediaKind.Mp4, MediaKind.WebM);
        _ = outputs.Wanted;
        return new(order, provider, provider.Quote(request), ResultKind.Clip, "animate", outputs)
        {
            Duration = order.Duration,
            Pieces = [new(request.Seed, token => ClipIntent.OfAsync(provider.Name, request, token), (call, token) => provider.SubmitAsync(request, call, token))],
        };
    }

    private static RouteNeeds Needs(MediaOrder order, ModelTask task, ModelKind kind, string? source) => new(task)
    {
        Provider = order.Fallback && order.Model != ModelChoice.Auto ? null : order.Provider,
        Resolution = order.Resolution,
        Size = MediaSizes.Of(order, kind, Source(source, "file")),
        Styles = RouteNeeds.WordsOf(order.Style),
        Hero = order.Hero,
        MaxUsd = order.MaxUsd,
    };

    private (string Provider, string Model)? NamedModel<T>(MediaOrder order, IEnumerable<T> all, Func<T, string> name, ModelTask task)
    {
        if (order.Model == ModelChoice.Auto)
        {
            return null;
        }

        string provider = name(Named(all, name, order.Provider));
        return (provider, catalog.Resolve(provider, choice.Of(provider, order.Model, task), task).Id);
    }

    private static ModelTask TaskOf(PictureOrder order) => order switch
    {
        { Purpose: PicturePurpose.Upscale } => ModelTask.UpscaleImage,
        { Mask: not null } => ModelTask.Inpaint,
        { Image: not null } or { References.Count: > 0 } => ModelTask.EditImage,
        _ => ModelTask.TextToImage,
    };

    private static ModelTask TaskOf(VideoOrder order) => order switch
    {
        { Video: not null } => ModelTask.VideoToVideo,
        { FirstFrame: not null, LastFrame: not null } => ModelTask.FirstLastFrame,
        { FirstFrame: not null } => ModelTask.ImageToVideo,
        { LastFrame: not null } => throw new SkillArgumentException("end_image", "a last frame needs a first one: add --file."),
        { References.Count: > 0 } => ModelTask.ReferenceToVideo,
        _ => ModelTask.TextToVideo,
    };

    private ImageRequest Request(PictureOrder order, IImageProvider provider)
    {
        string? image = Source(order.Image, "image");
        string? mask = Source(order.Mask, "mask");
        if (image is not null && mask is not null && PictureSize.Of(image) is PixelSize whole && PictureSize.Of(mask) is PixelSize part && part != whole)
        {
            throw new SkillArgumentException("mask", $"it's {part} and the picture is {whole}; they must be of the same size.");
        }

        return new(choice.Of(provider.Name, order.Model, TaskOf(order)), order.Prompt, MediaSizes.Of(order, ModelKind.Image, image), SeedOf(order))
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
        return new(
            choice.Of(provider.Name, order.Model, TaskOf(order)),
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

    /// <summary>A project's own keys come first.</summary>
    private static IDisposable? ScopeOf(MediaOrder order) => order.Project is null ? null : ProjectScope.Enter(order.Project);

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
