using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Staging;

/// <summary>What a shot size means on the stage.</summary>
/// <param name="Figure">Height of a grown person, as a share of the picture's height.</param>
/// <param name="Distance">Metres from camera to figures.</param>
/// <param name="Top">Where the top of the heads lies, as a share of the picture's height.</param>
/// <param name="Tightness">0 wide to 1 close.</param>
internal readonly record struct FramingRule(double Figure, double Distance, double Top, double Tightness)
{
    public static FramingRule Of(Framing framing) => framing switch
    {
        Framing.ExtremeLong => new(0.16, 20, 0.6, 0),
        Framing.Long => new(0.66, 7.2, 0.2, 0),
        Framing.MediumLong => new(1.12, 5, 0.12, 0.2),
        Framing.Medium => new(1.75, 3.7, 0.11, 0.45),
        Framing.MediumCloseUp => new(2.45, 2.8, 0.09, 0.68),
        Framing.CloseUp => new(3.7, 2.2, 0.09, 0.86),
        _ => new(7.4, 1.7, -0.16, 1),
    };

    /// <summary>So that all of several people fit beside each other.</summary>
    public FramingRule For(int people)
    {
        if (people < 2 || Figure < 0.5)
        {
            return this;
        }

        // A person takes about 0.32 of its height in width at these scales; heads and shoulders may overlap a little.
        double room = 1.62 / (people * (Figure > 1.4 ? 0.29 : 0.33));
        double figure = Math.Min(Figure, room);
        double wider = figure / Figure;
        return this with { Figure = figure, Distance = Distance / Math.Sqrt(wider), Tightness = Tightness * wider, Top = Top < 0 && wider < 0.7 ? 0.08 : Top };
    }
}
