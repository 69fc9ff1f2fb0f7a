namespace Aivp.Tools.Errors;

/// <summary>An argument of a skill or an option of a verb can't be used. Nothing was done.</summary>
public sealed class SkillArgumentException(string argument, string message) : AivpException($"{argument}: {message}")
{
    /// <inheritdoc/>
    public override string Code => "invalid_argument";

    /// <summary>The argument's name.</summary>
    public string Argument { get; } = argument;
}
