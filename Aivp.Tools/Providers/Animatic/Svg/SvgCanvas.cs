using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>An SVG document in the making: shared definitions first, then groups of shapes from back to front.</summary>
internal sealed class SvgCanvas(PixelSize size)
{
    private readonly SvgText _defs = new();
    private readonly Dictionary<string, string> _known = [];
    private string _tilt = "";
    private int _depth;
    private readonly List<SvgLayer> _layers = [];
    private string _open = "";

    public PixelSize Size { get; } = size;

    public double Width => Size.Width;

    public double Height => Size.Height;

    public SvgText Body { get; } = new();

    /// <summary>Tilts all layers opened from now on around the picture's middle, enlarged so that no corner stays empty.</summary>
    /// <param name="degrees">Clockwise; 0 leaves them straight.</param>
    public void Tilt(double degrees)
    {
        if (degrees != 0)
        {
            double radians = Math.Abs(degrees) * Math.PI / 180;
            double grow = Math.Cos(radians) + (Math.Sin(radians) * Math.Max(Width / Height, Height / Width) * 0.35);
            _tilt = new SvgText().Raw(" transform=\"translate(").Number(Width / 2).Raw(' ').Number(Height / 2).Raw(") rotate(").Number(degrees).Raw(") scale(").Fine(grow)
                .Raw(") translate(").Number(-Width / 2).Raw(' ').Number(-Height / 2).Raw(")\"").ToString();
        }
    }

    /// <summary>Opens a group by name; animating code finds layers by it.</summary>
    public void Open(string id, string? attributes = null)
    {
        Body.Raw("<g id=\"").Words(id).Raw('"');
        if (_depth++ == 0)
        {
            Body.Raw(_tilt);
            _open = $"<g{_tilt}>";
        }

        if (attributes is not null)
        {
            Body.Raw(' ').Raw(attributes);
        }

        Body.Raw(">\n");
    }

    public void Close()
    {
        if (--_depth == 0)
        {
            EndLayer();
        }

        Body.Raw("</g>\n");
    }

    /// <summary>What is drawn from here to the next layer, or to the end of the outermost group, moves as one.</summary>
    public void Layer(SvgLayerKind kind, double z, string? figure = null, double x = 0)
    {
        EndLayer();
        _layers.Add(new(kind, z, _open, Body.Length, -1) { Figure = figure, X = x });
    }

    /// <summary>The layers from back to front, with their places in the whole document.</summary>
    public IReadOnlyList<SvgLayer> Layers()
    {
        int before = Head().Length;
        return [.. _layers.Where(layer => layer.To > layer.From).Select(layer => layer with { From = layer.From + before, To = layer.To + before })];
    }

    private void EndLayer()
    {
        if (_layers is [.., { To: < 0 } last])
        {
            _layers[^1] = last with { To = Body.Length };
        }
    }

    /// <summary>Defines something once, however often it's asked for.</summary>
    /// <param name="element">The element's name and attributes without its id.</param>
    /// <param name="content">What stands inside it.</param>
    /// <returns>A reference to it, for example <c>url(#d3)</c>.</returns>
    public string Define(string element, string content)
    {
        string key = element + content;
        if (!_known.TryGetValue(key, out string? id))
        {
            id = $"d{_known.Count}";
            _known.Add(key, id);
            string name = element.Split(' ', 2)[0];
            _defs.Raw('<').Raw(name).Raw(" id=\"").Raw(id).Raw('"').Raw(element[name.Length..]).Raw('>').Raw(content).Raw("</").Raw(name).Raw(">\n");
        }

        return $"url(#{id})";
    }

    /// <summary>A gradient along a line in picture coordinates.</summary>
    public string Linear(Vec from, Vec to, params ReadOnlySpan<Stop> stops)
    {
        SvgText element = new SvgText().Raw("linearGradient gradientUnits=\"userSpaceOnUse\" x1=\"").Number(from.X).Raw("\" y1=\"").Number(from.Y)
            .Raw("\" x2=\"").Number(to.X).Raw("\" y2=\"").Number(to.Y).Raw('"');
        return Define(element.ToString(), Stop.Write(stops));
    }

    /// <summary>A gradient from a shape's centre to its box's edges.</summary>
    public string Radial(params ReadOnlySpan<Stop> stops) => Define("radialGradient", Stop.Write(stops));

    /// <summary>A clip along an outline in picture coordinates.</summary>
    public string Clip(Outline outline, Affine place)
    {
        SvgText content = new SvgText().Raw("<path d=\"");
        outline.Write(content, place);
        return Define("clipPath", content.Raw("\"/>").ToString());
    }

    public override string ToString() => Head().Raw(Body).Raw("</svg>\n").ToString();

    private SvgText Head() => new SvgText()
        .Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Number(Width).Raw("\" height=\"").Number(Height)
        .Raw("\" viewBox=\"0 0 ").Number(Width).Raw(' ').Number(Height).Raw("\">\n<defs>\n").Raw(_defs).Raw("</defs>\n");
}
