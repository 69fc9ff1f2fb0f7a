namespace Aivp.Tools.Errors;

/// <summary>An outside program is missing. The message has the one command that installs it.</summary>
public sealed class MissingToolException(string tool, string remedy) : AivpException($"{tool} is missing. {remedy}")
{
    /// <inheritdoc/>
    public override string Code => "tool_missing";
}
