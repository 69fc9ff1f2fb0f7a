using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws tells of the face, the head and the arms.</summary>
internal static class TellDrawer
{
    /// <summary>Marks on the skin. In head heights; a mirrored head has its left cheek on the other side.</summary>
    public static void OnFace(Pen pen, Figure figure, string clip)
    {
        if (figure.Look.Tell is not { } tell || !FaceSide(figure, tell, out double x, out double near))
        {
            return;
        }

        FaceMap map = FaceMap.Of(figure.Pose.HeadView, figure.Look);
        int side = x < map.Mouth ? -1 : 1;
        Pen at = pen.At(x, map.EyeY).Scaled(near * side, 1);
        switch (tell.Kind)
        {
            case TellKind.Scar:
                at.Line(Outline.Parse("M-.05,-.17 C.01,-.06 .02,.08 .06,.24"), tell.Colour.Darker(0.25), 0.042, 1, clip);
                at.Line(Outline.Parse("M-.05,-.17 C.01,-.06 .02,.08 .06,.24"), tell.Colour, 0.024, 1, clip);
                at.Line(Outline.Parse("M-.05,.1 L.09,.07 M-.03,.18 L.11,.15"), tell.Colour.Darker(0.1), 0.015, 1, clip);
                break;
            case TellKind.Burn:
                at.Detail(Outline.Blob(new(-0.08, -0.1), new(0.06, -0.13), new(0.16, 0), new(0.16, 0.2), new(0.04, 0.3), new(-0.06, 0.2), new(-0.02, 0.06)), tell.Colour, 0.85, clip);
                break;
            case TellKind.Birthmark:
                at.Detail(Outline.Blob(new(-0.03, 0.1), new(0.05, 0.08), new(0.1, 0.15), new(0.05, 0.24), new(-0.03, 0.2)), tell.Colour, 0.9, clip);
                break;
            case TellKind.FaceTattoo:
                at.Line(Outline.Parse("M-.06,.1 C.02,.16 .1,.14 .14,.06 M-.04,.16 C.03,.22 .1,.2 .14,.14 M-.02,.22 C.03,.27 .08,.26 .12,.22"), tell.Colour, 0.02, 1, clip);
                break;
            case TellKind.Bandage:
                at.Detail(Outline.Rect(-0.1, 0.1, 0.24, 0.1, 0.04).In(Affine.Turn(-14)), tell.Colour);
                at.Detail(Outline.Rect(-0.02, 0.11, 0.08, 0.08).In(Affine.Turn(-14)), tell.Colour.Darker(0.1));
                break;
            case TellKind.Eyepatch:
                pen.Line(new Outline().Move(x, map.EyeY - 0.05).Line(-0.36 * side * -1, -0.3), tell.Colour, 0.028, 1, clip);
                pen.Line(new Outline().Move(x, map.EyeY - 0.03).Line(0.42 * side, -0.06), tell.Colour, 0.028, 1, clip);
                at.Detail(Outline.Parse("M-.11,-.08 C-.04,-.13 .06,-.13 .12,-.07 C.13,.03 .06,.1 0,.1 C-.07,.1 -.12,.02 -.11,-.08Z"), tell.Colour);
                break;
            case TellKind.Monocle:
                at.Line(Outline.Circle(0, 0.01, 0.125), tell.Colour, 0.024);
                at.Line(Outline.Parse("M.1,.09 C.16,.3 .16,.4 .14,.5"), tell.Colour, 0.012);
                break;
            default:
                break;
        }
    }

    /// <summary>Things in the ears and in the hair.</summary>
    public static void OnHead(Pen pen, Figure figure)
    {
        if (figure.Look.Tell is not { } tell)
        {
            return;
        }

        View view = figure.Pose.HeadView;
        if (tell.Kind is TellKind.Earring)
        {
            double[] ears = view switch { View.Front or View.Back => [-0.39, 0.39], View.ThreeQuarter => [-0.28], _ => [-0.07] };
            foreach (double x in ears)
            {
                pen.Edged(Outline.Ring(x, 0.25, 0.085, 0.045), tell.Colour, 0.01, 0.45);
            }
        }
        else if (tell.Kind is TellKind.HairFlower)
        {
            int side = view is View.Front ? (tell.OnLeft ? 1 : -1) : view is View.Back ? (tell.OnLeft ? -1 : 1) : -1;
            Pen at = pen.At(view is View.Profile ? -0.02 : side * 0.3, -0.36);
            for (int i = 0; i < 5; i++)
            {
                (double sin, double cos) = Math.SinCos((i * Math.PI * 0.4) - 1.57);
                at.Edged(Outline.Ellipse(cos * 0.085, sin * 0.085, 0.075, 0.075), tell.Colour, 0.01, 0.3);
            }

            at.Detail(Outline.Circle(0, 0, 0.055), tell.Second);
        }
    }

    /// <summary>Things on an arm, drawn over its sleeve. In centimetres.</summary>
    public static void OnArm(Pen pen, Tell tell, Figure figure, int side, Vec shoulder, Vec elbow, Vec wrist)
    {
        if (side != (tell.OnLeft ? 1 : -1))
        {
            return;
        }

        double r = figure.Body.ArmRadius * figure.Cut.SleeveEase;
        switch (tell.Kind)
        {
            case TellKind.ArmBand:
                Vec at = Vec.Mix(shoulder, elbow, 0.58);
                Vec along = (elbow - shoulder).Unit;
                pen.Edged(Outline.Polygon(at + (along.Normal * r) - (along * 3.6), at - (along.Normal * r) - (along * 3.6), at - (along.Normal * r * 0.96) + (along * 3.6), at + (along.Normal * r * 0.96) + (along * 3.6)), tell.Colour, 0.4);
                break;
            case TellKind.Watch:
                Vec end = Vec.Mix(elbow, wrist, 0.99);
                Vec n = (wrist - elbow).Unit.Normal * (figure.Body.ArmRadius * 0.85);
                pen.Line(new Outline().Move(end - n).Line(end + n), tell.Second, 2.4);
                pen.Edged(Outline.Circle(end, 2.5), tell.Colour, 0.5, 0.5);
                pen.Detail(Outline.Circle(end, 1.5), Rgb.Of("f3efe4"));
                break;
            case TellKind.Prosthesis:
                pen.Edged(Outline.Bone(Vec.Mix(elbow, wrist, 0.15), r * 0.85, wrist, r * 0.66), tell.Colour, 0.5, 0.45);
                foreach (double t in (ReadOnlySpan<double>)[0.35, 0.6, 0.85])
                {
                    Vec p = Vec.Mix(elbow, wrist, t);
                    Vec m = (wrist - elbow).Unit.Normal * (r * 0.78);
                    pen.Line(new Outline().Move(p - m).Line(p + m), tell.Colour.Darker(0.4), 0.7);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Where the wearer's marked cheek is in the picture; false when it is turned away.</summary>
    private static bool FaceSide(Figure figure, Tell tell, out double x, out double scale)
    {
        FaceMap map = FaceMap.Of(figure.Pose.HeadView, figure.Look);
        bool nearIsLeft = !figure.HeadMirrored;

        // Facing the camera, the wearer's left is on the viewer's right; turned to the viewer's right, the near cheek is the wearer's right one.
        (x, scale) = figure.Pose.HeadView switch
        {
            View.Front => (tell.OnLeft ? map.FarEye : map.NearEye, 1),
            View.ThreeQuarter when tell.OnLeft == nearIsLeft => (map.FarEye, 0.72),
            View.ThreeQuarter => (map.NearEye, 1),
            View.Profile when tell.OnLeft != nearIsLeft => (map.NearEye, 1),
            _ => (0, 0),
        };
        return scale > 0;
    }
}
