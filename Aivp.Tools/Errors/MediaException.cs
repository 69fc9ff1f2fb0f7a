namespace Aivp.Tools.Errors;

/// <summary>A picture, clip or sound couldn't be read or made. Names the file and what is wrong with it.</summary>
public sealed class MediaException(string message, Exception? inner = null) : AivpException(message, inner)
{
    /// <inheritdoc/>
    public override string Code => "media_failed";
}
