using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <content>What is particular to a style.</content>
internal sealed partial class HairDrawer
{
    private void Locks(Pen pen)
    {
        if (_view is View.Profile)
        {
            return;
        }

        double down = 0.5 + Math.Min(_hair.Length, 0.75);
        if (_hair.Length < 0.1)
        {
            down = 0.5 + _hair.Length;
        }

        double v = _hair.Texture is HairTexture.Curly ? 0.05 : 0;
        Vec[] right = [new(0.33, -0.2), new(0.4 + v, 0.1), new(0.4 + v, down * 0.7), new(0.36 + v, down)];
        Vec[] left = _view is View.Front
            ? [new(-0.33, -0.2), new(-0.4 - v, 0.1), new(-0.4 - v, down * 0.7), new(-0.36 - v, down)]
            : [new(-0.2, -0.25), new(-0.3, 0.1), new(-0.31 - v, down * 0.7), new(-0.27 - v, down)];
        Lock(pen, left);
        if (_view is View.Front)
        {
            Lock(pen, right);
        }
    }

    private void Lock(Pen pen, Vec[] points)
    {
        double r = _view is View.Front ? 0.075 : 0.13;
        Outline strand = Outline.Band(r * 0.8, r * 0.35, points);
        if (_hair.Texture is HairTexture.Curly)
        {
            for (int i = 1; i < 7; i++)
            {
                strand.And(Outline.Circle(Vec.Mix(points[1], points[3], i / 6.0) + new Vec(i % 2 == 0 ? 0.025 : -0.025, 0), r * 0.95));
            }
        }

        pen.Edged(strand, Colour, 0.012, 0.25);
    }

    private void OverShoulder(Pen pen)
    {
        double end = 0.5 + Math.Min(_hair.Length, 2.3);
        if (_view is View.Front)
        {
            BraidDrawer.Draw(pen, Colour, 0.125, new(0.27, 0.3), new(0.4, 0.62), new(0.4, 0.5 + ((end - 0.5) * 0.55)), new(0.33, end));
        }
        else
        {
            BraidDrawer.Draw(pen, Colour, 0.125, new(-0.26, 0.3), new(-0.3, 0.64), new(-0.2, 0.5 + ((end - 0.5) * 0.55)), new(-0.12, end));
        }
    }

    private void TwoBraids(Pen pen)
    {
        double end = 0.5 + Math.Min(_hair.Length, 1.8);
        (double left, double right) = _view switch { View.ThreeQuarter => (-0.3, 0.3), View.Profile => (-0.1, -0.1), _ => (-0.38, 0.38) };
        BraidDrawer.Draw(pen, Colour, 0.095, new(left, 0.15), new(left * 1.15, 0.5), new(left * 1.1, 0.5 + ((end - 0.5) * 0.6)), new(left, end));
        if (_view is View.Front or View.Back)
        {
            BraidDrawer.Draw(pen, Colour, 0.095, new(right, 0.15), new(right * 1.15, 0.5), new(right * 1.1, 0.5 + ((end - 0.5) * 0.6)), new(right, end));
        }
    }

    private void Afro(Pen pen, Rgb colour, int back)
    {
        double x = _view switch { View.Profile => -0.12, View.ThreeQuarter => -0.06, _ => 0 };
        if (back == 1)
        {
            Outline cloud = Outline.Ellipse(x, -0.2, 0.58, 0.52);
            for (int i = 0; i < 22; i++)
            {
                (double sin, double cos) = Math.SinCos(i * Math.PI / 11);
                cloud.And(Outline.Circle(x + (cos * 0.56), -0.2 + (sin * 0.5), 0.095));
            }

            pen.Edged(cloud, colour, 0.012, 0.25);
            return;
        }

        pen.Detail(HairShapes.Textured([.. new Vec[] { new(-0.36, -0.02), new(-0.3, -0.2), new(-0.12, -0.28), new(0.12, -0.28), new(0.3, -0.2), new(0.36, -0.02), new(0.42, -0.35), new(0, -0.56), new(-0.42, -0.35) }.Select(p => p + new Vec(x * 0.6, 0))], HairTexture.Curly, 0.045), colour);
    }

    private void Mohawk(Pen pen)
    {
        Outline crest = _view is View.Front or View.Back
            ? Outline.Parse("M-.09,-.3 C-.13,-.6 -.08,-.76 0,-.86 C.08,-.76 .13,-.6 .09,-.3Z")
            : Outline.Parse("M.27,-.36 C.34,-.55 .36,-.68 .32,-.78 C.2,-.72 .16,-.82 .06,-.86 C0,-.78 -.1,-.86 -.2,-.82 C-.24,-.72 -.36,-.76 -.44,-.66 C-.44,-.56 -.56,-.5 -.6,-.36 C-.52,-.3 -.52,-.16 -.52,0 L-.36,.1 L-.3,-.3 L0,-.46Z");
        pen.Edged(crest, Colour, 0.012, 0.25);
    }

    private void Shaved(Pen pen) => pen.Detail(HairShapes.Cap(_hair with { Style = HairStyle.Buzz }, _view), Rgb.Mix(Colour, figure.Look.Skin, 0.65));

    private void Tail(Pen pen)
    {
        double end = 0.5 + Math.Max(_hair.Length, 0.2);
        Vec[] points = _view switch
        {
            View.Profile => [new(-0.42, -0.2), new(-0.66, -0.1), new(-0.68, end * 0.5), new(-0.56, end)],
            View.ThreeQuarter => [new(-0.38, -0.2), new(-0.58, -0.1), new(-0.6, end * 0.5), new(-0.5, end)],
            View.Back => [new(0, -0.1), new(0.03, 0.2), new(-0.02, end * 0.6), new(0.02, end)],
            _ => [new(0.1, -0.3), new(0.4, -0.1), new(0.5, end * 0.5), new(0.44, end)],
        };
        Outline tail = Outline.Band(0.1, 0.06, points);
        if (_hair.Texture is not HairTexture.Straight)
        {
            for (int i = 0; i <= 6; i++)
            {
                tail.And(Outline.Circle(Vec.Mix(points[1], points[3], i / 6.0) + new Vec(i % 2 == 0 ? 0.04 : -0.04, 0), 0.1));
            }
        }

        pen.Edged(tail, Colour.Darker(0.05), 0.012, 0.25);
        pen.Line(Outline.Through(points), Colour.Lighter(0.1), 0.02);
        pen.Detail(Outline.Circle(Vec.Mix(points[0], points[1], 0.35), 0.075), Rgb.Of("3a3340"));
    }

    private void Bun(Pen pen)
    {
        (double x, double y) = _view switch { View.Profile => (-0.5, -0.3), View.ThreeQuarter => (-0.42, -0.42), _ => (0.0, -0.28) };
        Outline bun = Outline.Circle(x, y, 0.19);
        pen.Edged(bun, Colour.Darker(0.04), 0.014, 0.3);
        pen.Line(Outline.Parse("M-.1,-.05 C-.06,-.14 .08,-.14 .1,-.03 C.1,.06 0,.1 -.05,.05").In(Affine.Move(x, y)), Colour.Darker(0.22), 0.018);
    }

    private void Spikes(Pen pen)
    {
        double x = _view switch { View.Profile => -0.06, View.ThreeQuarter => -0.04, _ => 0 };
        Outline tufts = Outline.Parse("M-.34,-.4 L-.36,-.58 L-.2,-.52 L-.14,-.68 L0,-.56 L.12,-.69 L.2,-.53 L.36,-.57 L.32,-.38 L.2,-.28 L.1,-.36 L0,-.24 L-.1,-.36 L-.2,-.26Z").In(Affine.Move(x, 0));
        pen.Fill(tufts, Colour);
    }

    private Outline Curls(Outline cap)
    {
        (Vec min, Vec max) = cap.Box();
        Outline all = new Outline().And(cap);
        double cx = (min.X + max.X) / 2;
        double rx = (max.X - min.X) / 2;
        for (int i = 0; i <= 14; i++)
        {
            double angle = Math.PI * (1 + (i / 14.0));
            (double sin, double cos) = Math.SinCos(angle);
            all.And(Outline.Circle(cx + (cos * rx), -0.08 + (sin * (0.06 - min.Y - 0.14)), (_hair.Length < -0.25 ? 0.058 : 0.085) + (0.018 * (i % 3))));
        }

        return all;
    }
}
