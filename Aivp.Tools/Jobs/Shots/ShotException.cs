using Aivp.Tools.Errors;

namespace Aivp.Tools.Jobs.Shots;

/// <summary>Work failed in another process. Says what that process said.</summary>
internal sealed class ShotException(string code, string message) : AivpException(message)
{
    /// <inheritdoc/>
    public override string Code { get; } = code;
}
