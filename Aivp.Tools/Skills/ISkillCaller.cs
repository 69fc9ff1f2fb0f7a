namespace Aivp.Tools.Skills;

/// <summary>Who calls a skill, as far as that matters to it. A door says it around the call, by <see cref="SkillCall.Enter"/>.</summary>
public interface ISkillCaller
{
    /// <summary>Wait for the end of what takes long, whatever <c>wait_seconds</c> says: nobody hangs up here.</summary>
    bool WaitsToTheEnd { get; }

    /// <summary>The folder that the caller may work in, absolute; null: anywhere.</summary>
    string? Root { get; }

    /// <summary>Above how many dollars to ask before spending; null: never.</summary>
    decimal? AskAboveUsd { get; }

    /// <summary>Its own model, where it lets us ask it; null: it doesn't.</summary>
    ICallerModel? Model => null;

    /// <summary>Asks whether to spend so much.</summary>
    /// <param name="request">What for and how much.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>False: don't.</returns>
    ValueTask<bool> MaySpendAsync(SpendRequest request, CancellationToken cancellationToken);
}
