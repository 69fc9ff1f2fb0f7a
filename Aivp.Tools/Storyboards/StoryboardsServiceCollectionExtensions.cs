using Aivp.Tools.Storyboards.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Storyboards;

/// <summary>Registers what reads projects.</summary>
internal static class StoryboardsServiceCollectionExtensions
{
    public static IServiceCollection AddStoryboards(this IServiceCollection services) => services.AddSingleton<StoryboardReader>();
}
