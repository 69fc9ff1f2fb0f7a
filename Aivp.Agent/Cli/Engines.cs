using System.Runtime.Loader;
using Aivp.Agent.Chat;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Cli;

/// <summary>Who can hold a conversation: our own loop, and Semantic Kernel where that was built beside the program.</summary>
internal static class Engines
{
    private const string Kernel = "semantic-kernel";
    private const string KernelAssembly = "Aivp.Agent.SemanticKernel";

    /// <summary>The engine of a name.</summary>
    /// <exception cref="SkillArgumentException">There's none, or it needs a model.</exception>
    /// <exception cref="MissingToolException">It isn't built in.</exception>
    public static IChatEngine Of(string name, IServiceProvider services, IChatClient client, ChatModel? model, ChatSettings settings) => name switch
    {
        "aivp" => new ToolLoop(client, settings.MostRounds),
        Kernel when model is null => throw new SkillArgumentException("engine", "Semantic Kernel needs a model: set a key (`aivp keys add gemini`) or name a server (--chat-url)."),
        Kernel => OfKernel(services, model),
        _ => throw new SkillArgumentException("engine", $"'{name}' is unknown; write one of: aivp, {Kernel}."),
    };

    private static IChatEngine OfKernel(IServiceProvider services, ChatModel model)
    {
        string file = Path.Combine(AppContext.BaseDirectory, Kernel, $"{KernelAssembly}.dll");
        if (!File.Exists(file))
        {
            throw new MissingToolException("Semantic Kernel", "This build doesn't contain it. Where its packages can be restored, `dotnet build -p:SemanticKernel=true` builds it in; without --engine the conversation is held by aivp's own loop.");
        }

        AssemblyDependencyResolver resolver = new(file);
        AssemblyLoadContext context = new(KernelAssembly);

        // What both have must be the same, or a message of one isn't a message to the other.
        context.Resolving += (_, wanted) => AssemblyLoadContext.Default.Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == wanted.Name)
            ?? (resolver.ResolveAssemblyToPath(wanted) is { } path ? context.LoadFromAssemblyPath(path) : null);
        Type type = context.LoadFromAssemblyPath(file).GetType($"{KernelAssembly}.KernelEngine", throwOnError: true)!;
        return (IChatEngine)Activator.CreateInstance(type, services.GetService(typeof(IChatModels)), model)!;
    }
}
