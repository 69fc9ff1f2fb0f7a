namespace Aivp.Tools.Skills;

/// <summary>A clip that is wanted.</summary>
public sealed record VideoOrder : MediaOrder
{
    /// <summary>Its first frame: a file or an address.</summary>
    public string? FirstFrame { get; init; }

    /// <summary>Its last frame: a file or an address.</summary>
    public string? LastFrame { get; init; }

    /// <summary>A clip to work from: a file or an address.</summary>
    public string? Video { get; init; }

    /// <summary>A recording to work from: a file or an address.</summary>
    public string? Sound { get; init; }

    /// <summary>How long; null: 5 s. Where a model has no such length, the next longer one is made and cut.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether it has sound, which often costs twice as much; null: no.</summary>
    public bool? Audio { get; init; }
}
