using System.Globalization;

namespace Aivp.Tools.Catalog;

/// <summary>Weights that were trained on somebody or something.</summary>
/// <param name="Name">A file, an address or an id, as the vendor wants it.</param>
/// <param name="Weight">How much it counts: 0 not at all, 1 as it was trained.</param>
internal sealed record Lora(string Name, decimal Weight)
{
    /// <summary>Reads <c>name</c> or <c>name:0.8</c>.</summary>
    public static Lora Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && decimal.TryParse(text.AsSpan(colon + 1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal weight)
            ? new(text[..colon].Trim(), weight)
            : new(text.Trim(), 1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Weight}");
}
