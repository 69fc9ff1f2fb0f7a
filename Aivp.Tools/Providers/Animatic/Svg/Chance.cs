using System.Text;

namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>
/// A small seeded source of chance (SplitMix64). Each use takes its own, made from what it is for, so that a new use somewhere
/// changes no other picture; unlike System.Random, its numbers are ours and the same on every version of .NET.
/// </summary>
internal sealed class Chance
{
    private ulong _state;

    private Chance(ulong state)
    {
        _state = state;
    }

    /// <param name="purpose">What it decides, for example <c>drift</c>.</param>
    /// <param name="parts">What the decision may depend on.</param>
    public static Chance For(string purpose, params ReadOnlySpan<string> parts)
    {
        ulong hash = Hash(14695981039346656037, purpose);
        foreach (string part in parts)
        {
            hash = Hash(hash, part);
        }

        return new(hash);
    }

    /// <summary>0 to just below 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>-1 to 1, mostly near 0.</summary>
    public double Sway() => Next() + Next() - 1;

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() * count);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    // FNV-1a over UTF-8, with a separator so that ("ab", "c") isn't ("a", "bc").
    private static ulong Hash(ulong hash, string text)
    {
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return (hash ^ 0xFF) * 1099511628211;
    }
}
