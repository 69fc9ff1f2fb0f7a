namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>
/// Draws outlines in a place of their own: every coordinate is worked through <see cref="Place"/> and every colour through
/// <see cref="Grade"/>, so that a drawing knows neither where it stands nor in what light.
/// </summary>
internal sealed record Pen(SvgCanvas Canvas, SvgText Text, Affine Place, Func<Rgb, Rgb> Grade)
{
    /// <summary>For a figure: collects the outlines that make up its silhouette. Null for scenery.</summary>
    public Silhouette? Silhouette { get; init; }

    /// <summary>Pixels for one unit of the drawing.</summary>
    public double Zoom => Place.Zoom;

    public Pen At(double x, double y) => this with { Place = Place.Of(Affine.Move(x, y)) };

    public Pen At(Vec p) => At(p.X, p.Y);

    public Pen Scaled(double k) => this with { Place = Place.Of(Affine.Scale(k, k)) };

    public Pen Scaled(double x, double y) => this with { Place = Place.Of(Affine.Scale(x, y)) };

    public Pen Turned(double degrees) => this with { Place = Place.Of(Affine.Turn(degrees)) };

    /// <summary>Left and right exchanged.</summary>
    public Pen Mirrored(bool mirrored = true) => mirrored ? Scaled(-1, 1) : this;

    public Pen In(Affine inner) => this with { Place = Place.Of(inner) };

    /// <summary>A solid shape, which on a figure belongs to its silhouette.</summary>
    public void Fill(Outline outline, Rgb colour)
    {
        Outlined(outline);
        Detail(outline, colour);
    }

    /// <summary>A solid shape with a thin darker edge, to set it off from a neighbour of the same colour.</summary>
    /// <param name="outline">The shape.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="edge">The edge's width in the drawing's units.</param>
    /// <param name="darker">How much darker the edge is, 0 to 1.</param>
    public void Edged(Outline outline, Rgb colour, double edge, double darker = 0.35)
    {
        Silhouette?.Add(outline, Place, Math.Max(0.7, edge * Zoom));
        Begin(outline).Raw("\" fill=\"").Raw(Grade(colour).Hex).Raw("\" stroke=\"").Raw(Grade(colour.Darker(darker)).Hex)
            .Raw("\" paint-order=\"stroke\" stroke-linejoin=\"round\" stroke-width=\"").Number(Math.Max(1.4, 2 * edge * Zoom)).Raw("\"/>\n");
    }

    /// <summary>A shape within the silhouette: shading, a pattern, a fold.</summary>
    public void Detail(Outline outline, Rgb colour, double opacity = 1, string? clip = null) =>
        Painted(outline, Grade(colour).Hex, opacity, clip);

    /// <summary>A shape in a paint that isn't graded: a gradient of the canvas, or light itself.</summary>
    public void Painted(Outline outline, string paint, double opacity = 1, string? clip = null)
    {
        Begin(outline).Raw("\" fill=\"").Raw(paint).Raw('"');
        End(opacity, clip);
    }

    /// <summary>A shape shaded from one point to another, in the drawing's own coordinates.</summary>
    public void Blend(Outline outline, Vec from, Rgb first, Vec to, Rgb last)
    {
        Outlined(outline);
        Painted(outline, Canvas.Linear(Place.Apply(from), Place.Apply(to), new Stop(0, Grade(first)), new Stop(1, Grade(last))));
    }

    /// <summary>A line of even width with round ends.</summary>
    public void Line(Outline outline, Rgb colour, double width, double opacity = 1, string? clip = null)
    {
        Begin(outline).Raw("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke=\"").Raw(Grade(colour).Hex)
            .Raw("\" stroke-width=\"").Number(Math.Max(0.6, width * Zoom)).Raw('"');
        End(opacity, clip);
    }

    /// <summary>Light that fades towards its rim; not graded, since it is light.</summary>
    public void Glow(double x, double y, double rx, double ry, Rgb colour, double strength)
    {
        string paint = Canvas.Radial(
            new Stop(0, colour, strength), new Stop(0.25, colour, strength * 0.55), new Stop(0.55, colour, strength * 0.18), new Stop(1, colour, 0));
        Painted(Outline.Ellipse(x, y, rx, ry), paint);
    }

    /// <summary>A clip along a shape of this drawing.</summary>
    public string Clip(Outline outline) => Canvas.Clip(outline, Place);

    /// <summary>Adds to the silhouette without painting.</summary>
    public void Outlined(Outline outline) => Silhouette?.Add(outline, Place);

    private SvgText Begin(Outline outline)
    {
        Text.Raw("<path d=\"");
        outline.Write(Text, Place);
        return Text;
    }

    private void End(double opacity, string? clip)
    {
        if (opacity < 1)
        {
            Text.Raw(" opacity=\"").Fine(opacity).Raw('"');
        }

        if (clip is not null)
        {
            Text.Raw(" clip-path=\"").Raw(clip).Raw('"');
        }

        Text.Raw("/>\n");
    }
}
