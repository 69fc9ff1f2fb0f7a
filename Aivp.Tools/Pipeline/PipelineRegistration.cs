using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Assembling;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Pipeline;

/// <summary>Registers the steps and the order they're in.</summary>
internal static class PipelineRegistration
{
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<PictureMaker>()
        .AddSingleton<Caster>()
        .AddSingleton<Understudies>()
        .AddSingleton<CandidateStudio>()
        .AddSingleton<ReferencePictures>()
        .AddJudging(configuration)
        .AddSingleton<CloseRaces>()
        .AddSingleton<Repairs>()
        .AddSingleton<Keyframes>()
        .AddSingleton<ClipMaker>()
        .AddSingleton<ClipGate>()
        .AddSingleton<ClipTrimmer>()
        .AddSingleton<ClipTakes>()
        .AddSingleton<ClipJoiner>()
        .AddSingleton<ClipShooting>()
        .AddSingleton<Clips>()
        .AddSingleton<ShotAnimation>()
        .AddSingleton<ContactSheet>()
        .AddSingleton<ContactSheets>()
        .AddSingleton<FilmAssembler>()
        .AddSingleton<FigureTracks>()
        .AddSingleton<FilmFinish>()
        .AddSingleton<FilmHandoff>()
        .AddSingleton<FilmCompanions>()
        .AddSingleton<Finisher>()
        .AddSingleton<FilmReviewer>()
        .AddSingleton<FinalCut>()
        .AddSingleton<FilmPipeline>();
}
