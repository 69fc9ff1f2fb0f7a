using Microsoft.Extensions.Options;

namespace Aivp.Tools.Providers.Fal;

/// <summary>fal's hosts, or the one that stands in for all of them. The key goes nowhere else.</summary>
internal sealed class FalHosts(IOptions<FalOptions> options)
{
    /// <summary>Jobs.</summary>
    public Uri Queue => At("queue.fal.run");

    /// <summary>Uploads.</summary>
    public Uri Storage => At("rest.fal.ai");

    /// <summary>Models and prices.</summary>
    public Uri Platform => At("api.fal.ai");

    /// <summary>The one host that stands in for all; null: fal's own.</summary>
    public Uri? StandIn => options.Value.BaseUri;

    /// <summary>Whether an address that fal returned is on the same host as ours of that kind.</summary>
    public static bool Same(Uri ours, Uri? theirs) => theirs is not null && theirs.Scheme == ours.Scheme && theirs.Authority == ours.Authority;

    private Uri At(string host) => StandIn is Uri standIn ? new($"{standIn.AbsoluteUri.TrimEnd('/')}/{host}/") : new($"https://{host}/");
}
