using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>Hands our own failures to the model as content it can read and act on; lets every other exception through, unread.</summary>
internal sealed class SkillFunction(AIFunction inner) : DelegatingAIFunction(inner)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            CheckNames(arguments);
            return await base.InvokeCoreAsync(arguments, cancellationToken);
        }
        catch (AivpException e)
        {
            return new ErrorContent(e.Message) { ErrorCode = e.Code };
        }
        catch (JsonException e)
        {
            // An argument of another kind than the schema says.
            return new ErrorContent($"{Name}: an argument can't be read: {e.Message}") { ErrorCode = "invalid_argument" };
        }
    }

    // Nobody else does: an unknown name would be passed over in silence, and a missing one end in a message that isn't shown.
    private void CheckNames(AIFunctionArguments arguments)
    {
        string[] known = [.. JsonSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
        if (arguments.Keys.FirstOrDefault(name => !known.Contains(name)) is string unknown)
        {
            throw new SkillArgumentException(unknown, $"{Name} has no such argument; {NearestName.Hint(unknown, known)}");
        }

        if (JsonSchema.TryGetProperty("required", out JsonElement required)
            && required.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => !arguments.ContainsKey(name)) is string missing)
        {
            throw new SkillArgumentException(missing, $"{Name} needs it.");
        }
    }
}
