using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Generating;

/// <summary>A picture to work from, bound to what it shows.</summary>
/// <param name="File">Absolute path, or an address that's sent as it is.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Name">What the prompt calls it, for example <c>Ines (front)</c>.</param>
internal sealed record ReferenceImage(string File, ReferenceRole Role, string Name)
{
    /// <summary>The character shown, for <see cref="ReferenceRole.Character"/>.</summary>
    public CharacterId? Character { get; init; }

    /// <summary>The character's view, for <see cref="ReferenceRole.Character"/>.</summary>
    public PortraitView? View { get; init; }

    /// <summary>How much it counts, 0 to 3; null: as the model usually has it.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The picture is the user's own, not one we made.</summary>
    public bool UsersOwn { get; init; }
}
