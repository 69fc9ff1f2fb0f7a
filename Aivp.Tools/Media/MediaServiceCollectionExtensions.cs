using Aivp.Tools.Media.Ffmpeg;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Media;

/// <summary>Registers the media engine.</summary>
internal static class MediaServiceCollectionExtensions
{
    /// <summary>Adds ffmpeg. Whether it is there is found out when it's first needed, so that what doesn't need it works without.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<FfmpegOptions, FfmpegOptionsValidator>()
            .Bind(configuration.GetSection(FfmpegOptions.Section))
            .Configure(options => options.Path = configuration["AIVP_FFMPEG"] ?? configuration[FfmpegOptions.Section] ?? options.Path);

        // PATH is the operating system's own setting: it's read where we look for programs, whichever variables the host's configuration takes in.
        string searchPath = new ConfigurationBuilder().AddEnvironmentVariables().Build()["PATH"] ?? "";
        return services
            .AddSingleton(provider => new FfmpegTools(provider.GetRequiredService<IOptions<FfmpegOptions>>(), searchPath))
            .AddSingleton<ProcessRunner>()
            .AddSingleton<SvgRasterizer>()
            .AddSingleton<MediaProbe>()
            .AddSingleton<PictureDecoder>()
            .AddSingleton<BatchDecoder>()
            .AddSingleton<Renderer>()
            .AddSingleton<Measurer>()
            .AddSingleton<EngineInspection>()
            .AddSingleton<IProgramVersions, ProgramVersions>()
            .AddSingleton<IMediaEngine, FfmpegEngine>();
    }
}
