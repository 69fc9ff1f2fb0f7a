namespace Aivp.Tools.Skills;

/// <summary>The caller's own model, where it lets us ask it: it costs the project nothing and needs no key.</summary>
public interface ICallerModel
{
    /// <summary>Shows pictures and asks.</summary>
    /// <param name="question">What.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="Errors.ProviderException">The caller refused, or gave no answer.</exception>
    Task<CallerAnswer> AskAsync(CallerQuestion question, CancellationToken cancellationToken);
}
