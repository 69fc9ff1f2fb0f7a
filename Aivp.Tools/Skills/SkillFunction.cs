using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>Hands our own failures to the model as content it can read and act on; lets every other exception through, unread.</summary>
/// <param name="inner">The work.</param>
/// <param name="result">The schema of what it answers.</param>
internal sealed class SkillFunction(AIFunction inner, JsonElement result) : DelegatingAIFunction(inner)
{
    // To a schema null would be another type, which not every host takes.
    private readonly string[] _nullable =
    [
        .. (inner.UnderlyingMethod?.GetParameters() ?? []).Where(parameter => Nullable.GetUnderlyingType(parameter.ParameterType) is not null).Select(parameter => parameter.Name!),
    ];

    public override JsonElement? ReturnJsonSchema => result;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            CheckNames(Name, JsonSchema, arguments, _nullable);
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
        catch (ArgumentException e) when (e.InnerException is JsonException or FormatException)
        {
            return new ErrorContent($"{Name}: an argument can't be read: {e.InnerException.Message}") { ErrorCode = "invalid_argument" };
        }
    }

    // Nobody else does: an unknown name would be passed over in silence, and a missing one end in a message that isn't shown.

    /// <summary>Refuses arguments and choices that the schema doesn't know, and misses those it requires.</summary>
    /// <exception cref="SkillArgumentException">Says which, and what was probably meant.</exception>
    public static void CheckNames(string skill, JsonElement schema, AIFunctionArguments arguments, params string[] nullable)
    {
        string[] known = [.. schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
        if (arguments.Keys.FirstOrDefault(name => !known.Contains(name)) is string unknown)
        {
            throw new SkillArgumentException(unknown, known.Length == 0 ? $"{skill} has no arguments." : $"{skill} has no such argument; {NearestName.Hint(unknown, known)}");
        }

        if (schema.TryGetProperty("required", out JsonElement required)
            && required.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => !arguments.TryGetValue(name, out object? value) || (value is null && !nullable.Contains(name))) is string missing)
        {
            throw new SkillArgumentException(missing, $"{skill} needs it.");
        }

        foreach ((string name, object? value) in arguments)
        {
            CheckChoice(name, schema.GetProperty("properties").GetProperty(name), value?.ToString());
        }
    }

    // Of a name that isn't among those there are, reading it would only say that it can't be read.
    private static void CheckChoice(string name, JsonElement property, string? value)
    {
        string[] choices = property.TryGetProperty("enum", out JsonElement all) ? [.. all.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)] : [];
        if (choices.Length > 0 && !string.IsNullOrEmpty(value) && !choices.Contains(value))
        {
            throw new SkillArgumentException(name, $"'{value}' is unknown; {NearestName.Hint(value, choices)}");
        }
    }
}
