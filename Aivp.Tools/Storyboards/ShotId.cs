using System.Globalization;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Storyboards;

/// <summary>A shot as the storyboard calls it: scene number, dot, shot number, for example <c>1.2</c>. Files use <see cref="Shot.Slug"/>.</summary>
[JsonConverter(typeof(AsString<ShotId>))]
public readonly record struct ShotId(int Scene, int Number) : IStringId<ShotId>, IComparable<ShotId>
{
    /// <summary>Reads <c>1.2</c>, <c>Shot 1.2</c> or <c>shot 1.2</c>.</summary>
    /// <returns>False when the text isn't a scene number and a shot number, both from 0 to 9999.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ShotId id)
    {
        id = default;
        text = text.Trim();
        if (text.StartsWith("shot", StringComparison.OrdinalIgnoreCase))
        {
            text = text[4..].TrimStart();
        }

        int dot = text.IndexOf('.');
        if (dot <= 0
            || dot > 4
            || text.Length - dot - 1 > 4
            || !int.TryParse(text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int scene)
            || !int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        id = new(scene, number);
        return true;
    }

    /// <inheritdoc/>
    public static ShotId FromString(string text) =>
        TryParse(text, out ShotId id) ? id : throw new FormatException($"'{text}' is not a shot id; write scene.shot, for example 1.2.");

    /// <inheritdoc/>
    public int CompareTo(ShotId other) => (Scene, Number).CompareTo((other.Scene, other.Number));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scene}.{Number}");

    /// <summary>Story order.</summary>
    public static bool operator <(ShotId left, ShotId right) => left.CompareTo(right) < 0;

    /// <summary>Story order.</summary>
    public static bool operator >(ShotId left, ShotId right) => left.CompareTo(right) > 0;

    /// <summary>Story order.</summary>
    public static bool operator <=(ShotId left, ShotId right) => left.CompareTo(right) <= 0;

    /// <summary>Story order.</summary>
    public static bool operator >=(ShotId left, ShotId right) => left.CompareTo(right) >= 0;
}
