namespace Aivp.Tools.Errors;

/// <summary>A failure the user can act on. Its message may be shown to a person or a model, so it holds no secret and no stack.</summary>
public abstract class AivpException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable code for scripts and tests, for example <c>provider_rate_limited</c>.</summary>
    public abstract string Code { get; }
}
