using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws a head of hair from all sides. One unit is the head's height.</summary>
internal sealed partial class HairDrawer(Figure figure)
{
    private readonly HairLook _hair = figure.Look.Hair;
    private readonly View _view = figure.Pose.HeadView;

    private Rgb Colour => _hair.Colour;

    private bool Falls => _hair.Style is HairStyle.Loose or HairStyle.Locs && _hair.Length > -0.35;

    public void Behind(Pen pen)
    {
        if (Falls)
        {
            Fall(pen, Colour.Darker(0.1));
        }

        switch (_hair.Style)
        {
            case HairStyle.Afro:
                Afro(pen, Colour.Darker(0.08), 1);
                break;
            case HairStyle.Ponytail:
                Tail(pen);
                break;
            case HairStyle.Bun when _view is not View.Front:
                Bun(pen);
                break;
            case HairStyle.Bun:
                pen.Edged(Outline.Circle(0, -0.6, 0.2), Colour.Darker(0.05), 0.014);
                break;
            case HairStyle.Braid when _view is View.Profile:
                BraidDrawer.Draw(pen, Colour, 0.115, new(-0.4, 0.12), new(-0.5, 0.5), new(-0.52, 0.5 + (_hair.Length * 0.6)), new(-0.47, 0.5 + _hair.Length));
                break;
            case HairStyle.Braids when _view is View.Profile:
                break;
            default:
                break;
        }
    }

    /// <summary>Nothing but what shows between body and face.</summary>
    public void UnderFace(Pen pen)
    {
        if (_hair.Style is HairStyle.Mohawk)
        {
            Mohawk(pen);
        }

        if (_hair.Style is HairStyle.Braid && _view is not View.Profile)
        {
            OverShoulder(pen);
        }

        if (_hair.Style is HairStyle.Braids)
        {
            TwoBraids(pen);
        }
    }

    public void OverFace(Pen pen)
    {
        switch (_hair.Style)
        {
            case HairStyle.Bald:
                return;
            case HairStyle.Mohawk:
                Shaved(pen);
                return;
            case HairStyle.Afro:
                Afro(pen, Colour, 0);
                return;
            default:
                break;
        }

        if (Falls)
        {
            Locks(pen);
        }

        Outline cap = _hair.Texture is HairTexture.Curly && _hair.Style is not HairStyle.Buzz ? Curls(HairShapes.Cap(_hair, _view)) : HairShapes.Cap(_hair, _view);
        if (_hair.Style is HairStyle.Buzz)
        {
            pen.Edged(cap, Rgb.Mix(Colour, figure.Look.Skin, 0.22), 0.008, 0.12);
            return;
        }

        pen.Edged(cap, Colour, 0.012, 0.25);
        if (_hair.Style is HairStyle.Tousled)
        {
            Spikes(pen);
        }

        Strands(pen, cap);
    }

    public void FromBehind(Pen pen)
    {
        switch (_hair.Style)
        {
            case HairStyle.Bald:
                return;
            case HairStyle.Mohawk:
                Shaved(pen);
                Mohawk(pen);
                return;
            case HairStyle.Afro:
                Afro(pen, Colour, 1);
                return;
            default:
                break;
        }

        Outline cap = HairShapes.Cap(_hair, View.Back);
        if (_hair.Texture is HairTexture.Curly)
        {
            cap = Curls(cap);
        }

        if (_hair.Style is HairStyle.Receding)
        {
            pen.Edged(Outline.Parse("M-.38,.1 C-.43,-.1 -.4,-.3 -.3,-.42 C-.2,-.3 -.1,-.24 0,-.24 C.1,-.24 .2,-.3 .3,-.42 C.4,-.3 .43,-.1 .38,.1 C.34,.24 .2,.36 0,.37 C-.2,.36 -.34,.24 -.38,.1Z"), Colour, 0.012, 0.25);
            return;
        }

        pen.Edged(cap, _hair.Style is HairStyle.Buzz ? Rgb.Mix(Colour, figure.Look.Skin, 0.22) : Colour, 0.012, 0.25);
        Strands(pen, cap);
        switch (_hair.Style)
        {
            case HairStyle.Loose or HairStyle.Locs when Falls:
                Fall(pen, Colour);
                break;
            case HairStyle.Braid:
                BraidDrawer.Draw(pen, Colour, 0.135, new(0, 0.2), new(0.015, 0.55), new(-0.015, 0.5 + (_hair.Length * 0.6)), new(0.01, 0.5 + _hair.Length));
                break;
            case HairStyle.Braids:
                TwoBraids(pen);
                break;
            case HairStyle.Bun:
                Bun(pen);
                break;
            case HairStyle.Ponytail:
                Tail(pen);
                break;
            default:
                break;
        }
    }

    private void Fall(Pen pen, Rgb colour)
    {
        Outline fall = HairShapes.Fall(_hair, _view);
        pen.Edged(fall, colour, 0.012, 0.25);
        string clip = pen.Clip(fall);
        double end = 0.5 + _hair.Length;
        double middle = _view switch { View.Profile => -0.32, View.ThreeQuarter => -0.2, _ => 0 };
        int step = _hair.Style is HairStyle.Locs ? 1 : 2;
        for (int i = -4; i <= 4; i += step)
        {
            double x = middle + (i * 0.1);
            Vec[] strand = [new(x * 0.8, -0.2), new(x + 0.02, end * 0.35), new(x - 0.015, end * 0.7), new(x, end)];
            pen.Line(Outline.Through(strand), i % 4 == 0 ? colour.Lighter(0.12) : colour.Darker(0.16), _hair.Style is HairStyle.Locs ? 0.024 : 0.016, 0.8, clip);
        }

        Streak(pen, clip, middle);
    }

    private void Strands(Pen pen, Outline cap)
    {
        string clip = pen.Clip(cap);
        double x = _view switch { View.Profile => -0.02, View.ThreeQuarter => 0.04, _ => _hair.Style is HairStyle.Short or HairStyle.Tousled ? -0.12 : 0 };
        if (_hair.Texture is HairTexture.Curly)
        {
            Streak(pen, clip, x);
            return;
        }

        pen.Detail(Outline.Parse("M-.1,-.5 C-.26,-.46 -.35,-.32 -.365,-.16 C-.345,-.13 -.325,-.14 -.315,-.17 C-.3,-.3 -.22,-.4 -.08,-.44Z").In(Affine.Move(x * 0.5, 0).Of(Affine.Scale(figure.ShadowSide * (figure.HeadMirrored ? -1 : 1), 1))), Colour.Lighter(0.2), 0.7, clip);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Line(new Outline().Move(x + (side * 0.03), -0.52).Curve(x + (side * 0.22), -0.5, x + (side * 0.36), -0.3, x + (side * 0.42), 0), Colour.Darker(0.16), 0.012, 0.7, clip);
            pen.Line(new Outline().Move(x + (side * 0.02), -0.44).Curve(x + (side * 0.16), -0.42, x + (side * 0.28), -0.28, x + (side * 0.36), -0.06), Colour.Darker(0.2), 0.014, 0.8, clip);
        }

        Streak(pen, clip, x);
    }

    private void Streak(Pen pen, string clip, double x)
    {
        if (_hair.Streak is { } streak)
        {
            double end = Math.Max(0.2, 0.5 + _hair.Length);
            Vec[] points = [new(x + 0.02, -0.54), new(x + 0.2, -0.42), new(x + 0.31, -0.12), new(x + 0.36, end * 0.5), new(x + 0.34, end)];
            pen.Detail(Outline.Band(0.03, 0.075, points), streak, 1, clip);
        }
    }
}
