using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Prompts;

/// <summary>Registers the prompts.</summary>
internal static class PromptsRegistration
{
    public static IServiceCollection AddPrompts(this IServiceCollection services) => services.AddSingleton<PromptLibrary>().AddSingleton<PromptBuilder>();
}
