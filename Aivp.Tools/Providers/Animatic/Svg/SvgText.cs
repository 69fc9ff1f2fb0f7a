using System.Globalization;
using System.Text;

namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>Growing SVG text: numbers never depend on the machine's language, and texts from sheets can't break the markup.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new(1024);

    public int Length => _text.Length;

    public SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public SvgText Raw(char markup)
    {
        _text.Append(markup);
        return this;
    }

    public SvgText Raw(SvgText other)
    {
        _text.Append(other._text);
        return this;
    }

    /// <summary>Someone's words as content or as an attribute's value; what XML can't hold is left out.</summary>
    public SvgText Words(string words)
    {
        foreach (Rune rune in words.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '&':
                    _text.Append("&amp;");
                    break;
                case '"':
                    _text.Append("&quot;");
                    break;
                case < 32 or 0xFFFE or 0xFFFF:
                    _text.Append(' ');
                    break;
                default:
                    _text.Append(rune);
                    break;
            }
        }

        return this;
    }

    /// <summary>A number with at most one decimal.</summary>
    public SvgText Number(double value)
    {
        long tenths = (long)Math.Round(Math.Clamp(value, -1e7, 1e7) * 10);
        if (tenths < 0)
        {
            _text.Append('-');
            tenths = -tenths;
        }

        _text.Append(tenths / 10);
        if (tenths % 10 != 0)
        {
            _text.Append('.').Append((char)('0' + (tenths % 10)));
        }

        return this;
    }

    /// <summary>A number with up to three decimals, for shares and opacities.</summary>
    public SvgText Fine(double value)
    {
        _text.Append(Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture));
        return this;
    }

    public SvgText Pair(Vec p) => Number(p.X).Raw(' ').Number(p.Y);

    public override string ToString() => _text.ToString();
}
