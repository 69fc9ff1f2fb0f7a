namespace Aivp.Tools.Skills;

/// <summary>Pictures that are wanted.</summary>
/// <param name="Purpose">What sort.</param>
public sealed record PictureOrder(PicturePurpose Purpose) : MediaOrder
{
    /// <summary>The picture to change, to enlarge or to start from: a file or an address.</summary>
    public string? Image { get; init; }

    /// <summary>What of it may change: a picture of its size, white where it may. A file or an address.</summary>
    public string? Mask { get; init; }

    /// <summary>How many, 1 to 16, each with a seed of its own.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many times as large, more than 1 and at most 8; null: as the model likes.</summary>
    public double? Scale { get; init; }
}
