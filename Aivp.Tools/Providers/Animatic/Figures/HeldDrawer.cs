using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws what a hand holds, in centimetres around the wrist.</summary>
internal sealed class HeldDrawer(Figure figure)
{
    private static readonly Rgb Brass = Rgb.Of("c79a45");
    private static readonly Rgb Steel = Rgb.Of("a9b0b8");
    private static readonly Rgb Wood = Rgb.Of("8a5a38");
    private static readonly Rgb Dark = Rgb.Of("2c2a31");
    private static readonly Rgb Paper = Rgb.Of("f2ead8");

    public void Draw(Pen pen, Vec wrist, int side) => Draw(pen, figure.Pose.Held, wrist, side, null);

    public void Draw(Pen pen, Held held, Vec wrist, int side, Rgb? colour)
    {
        Pen item = pen.At(wrist).Scaled(figure.Body.Height / 172);
        bool mirrored = figure.Pose.BodyYaw == 0 ? side < 0 : figure.Pose.BodyYaw < 0;
        switch (held)
        {
            case Held.Lantern:
                Lantern(item.At(0, 6), colour ?? Brass);
                break;
            case Held.PaperLantern:
                PaperLantern(item, colour ?? Paper);
                break;
            case Held.Torch:
                item.Mirrored(mirrored).Edged(Outline.Parse("M-6,1 L8,-1.5 L12,-4 L13.6,4 L9,2.6 L-5,5Z"), colour ?? Dark, 0.5);
                break;
            case Held.Cup:
                item.Edged(Outline.Parse("M-4,-5 L4.4,-5 L3.6,5 C2.4,6.2 -2,6.2 -3.2,5Z"), colour ?? Paper, 0.5, 0.3);
                item.Line(Outline.Parse("M4.2,-3 C8,-3 8,2.6 4,2.4"), colour ?? Paper, 1.3);
                item.Detail(Outline.Ellipse(0.2, -4.8, 4, 1), Rgb.Of("5a3a28"));
                break;
            case Held.Phone:
                item.Edged(Outline.Rect(-3, -9, 6.4, 13, 1.2), colour ?? Dark, 0.4, 0.6);
                item.Detail(Outline.Rect(-2.3, -8, 5, 10.4, 0.5), Rgb.Of("a9d3df"));
                break;
            case Held.Letter or Held.Map:
                double w = held is Held.Map ? 17 : 9;
                item.Turned(-6).Edged(Outline.Rect(-w, -13, w * 2, 15, 0.4), colour ?? Paper, 0.4, 0.3);
                for (int i = 0; i < 4; i++)
                {
                    item.Turned(-6).Line(new Outline().Move(-w + 2.5, -10 + (i * 3)).Line(w - 3 - (i * 2), -10 + (i * 3)), Rgb.Of("a59a86"), 0.6);
                }

                break;
            case Held.Book:
                item.Edged(Outline.Parse("M0,-11 C-4,-13 -9,-13 -12,-11.5 L-12,3 C-9,1.8 -4,2 0,4 C4,2 9,1.8 12,3 L12,-11.5 C9,-13 4,-13 0,-11Z"), colour ?? Rgb.Of("8d3b3a"), 0.5);
                item.Detail(Outline.Parse("M0,-9.6 C-4,-11.4 -8,-11.4 -10.6,-10.4 L-10.6,.8 C-8,0 -4,.4 0,2.2 C4,.4 8,0 10.6,.8 L10.6,-10.4 C8,-11.4 4,-11.4 0,-9.6Z"), Paper);
                item.Line(Outline.Parse("M0,-9.6 L0,2.2"), Rgb.Of("b8ab93"), 0.5);
                break;
            case Held.Wheel:
                Wheel(pen);
                break;
            case Held.Bottle:
                item.Edged(Outline.Parse("M-1.4,-13 L1.4,-13 L1.6,-7 C4,-5 4,-3 4,0 L4,9 C4,10.4 -4,10.4 -4,9 L-4,0 C-4,-3 -4,-5 -1.6,-7Z"), colour ?? Rgb.Of("3f6b4d"), 0.5);
                item.Detail(Outline.Rect(-3.6, 0.5, 7.2, 5.6), Paper);
                break;
            case Held.Umbrella:
                Umbrella(item, colour ?? Rgb.Of("b23a3a"), wrist.Y > figure.Body.ChestY);
                break;
            case Held.Bag or Held.Suitcase:
                Rgb leather = colour ?? (held is Held.Bag ? Rgb.Of("a5713f") : Rgb.Of("7c4b34"));
                item.Line(Outline.Parse("M-5,8 C-5,0 5,0 5,8"), leather.Darker(0.25), 1.5);
                item.Edged(held is Held.Bag ? Outline.Parse("M-10,7 L10,7 L13,26 C8,28 -8,28 -13,26Z") : Outline.Rect(-19, 7, 38, 25, 2.5), leather, 0.6);
                item.Line(held is Held.Bag ? Outline.Parse("M-10.5,11 L10.5,11") : Outline.Parse("M-19,15 L19,15 M-12,7 L-12,32 M12,7 L12,32"), leather.Darker(0.28), 0.9);
                break;
            case Held.Knife:
                item.Mirrored(mirrored).Edged(Outline.Parse("M2,-1 L17,-3 C14,1 8,2.4 2,2Z"), Steel, 0.4);
                break;
            case Held.Sword:
                item.Mirrored(mirrored).Turned(-50).Edged(Outline.Parse("M-8,-1 L4,-1 L4,-5 L6,-5 L6,-1.6 L62,-1.2 L66,.4 L62,2 L6,2.4 L6,6 L4,6 L4,2 L-8,2Z"), Steel, 0.5);
                break;
            case Held.Gun:
                item.Mirrored(mirrored).Edged(Outline.Parse("M-3,-4 L15,-4 L15,0 L3,.5 L2,6 L-3,6Z"), Dark, 0.4, 0.6);
                break;
            case Held.Key:
                item.Edged(Outline.Ring(0, 4, 2.6, 1.3).And(Outline.Rect(-0.6, 6.4, 1.2, 6.4)).And(Outline.Rect(0.4, 10.6, 2.2, 1)), colour ?? Brass, 0.4, 0.5);
                break;
            case Held.Flower:
                item.Line(Outline.Parse("M0,8 C1,0 0,-8 1,-14"), Rgb.Of("4f7d4a"), 1);
                for (int i = 0; i < 6; i++)
                {
                    (double sin, double cos) = Math.SinCos(i * Math.PI / 3);
                    item.Edged(Outline.Circle(1 + (cos * 3), -17 + (sin * 3), 2.4), colour ?? Rgb.Of("d9626c"), 0.35, 0.3);
                }

                item.Detail(Outline.Circle(1, -17, 2), Rgb.Of("e8c15a"));
                break;
            case Held.Radio:
                item.Edged(Outline.Rect(-3.4, -9, 7, 14, 1).And(Outline.Rect(1.6, -19, 1.4, 11, 0.5)), colour ?? Dark, 0.4, 0.6);
                item.Detail(Outline.Rect(-2.2, -1, 4.6, 4.4, 0.4), Steel.Darker(0.35));
                break;
            case Held.Cane:
                item.Mirrored(mirrored).Edged(Outline.Rect(-1.2, -1, 2.4, Math.Max(30, 84 + (wrist.Y * 172 / figure.Body.Height) - 6), 1).And(Outline.Band(1.3, 1.3, new Vec(0, 2), new Vec(0, -4), new Vec(4, -6.5), new Vec(8, -4))), colour ?? Wood, 0.5);
                break;
            case Held.Rope:
                item.Line(Outline.Parse("M-7,2 C-9,14 9,14 7,2 M-6,2 C-7,18 7,18 6,2 M-5,2 C-5,22 6,22 5,2"), colour ?? Rgb.Of("cdb07a"), 1.8);
                break;
            case Held.Camera or Held.Binoculars:
                item.Edged(Outline.Rect(-8, -7, 16, 10, 1.6).And(Outline.Rect(-3, -9, 6, 3, 0.8)), colour ?? Dark, 0.5, 0.6);
                item.Detail(Outline.Circle(-3.4, -2, 3), Rgb.Of("7fa3b5"));
                item.Detail(Outline.Circle(4, -2, 3), held is Held.Camera ? Steel.Darker(0.3) : Rgb.Of("7fa3b5"));
                break;
            case Held.Tool:
                item.Mirrored(mirrored).Turned(-40).Edged(Outline.Rect(-4, -1.4, 22, 2.8, 1).And(Outline.Ring(20, 0, 4.4, 2)), colour ?? Steel, 0.4);
                break;
            case Held.Ball:
                item.Edged(Outline.Circle(0, -5, 9), colour ?? Rgb.Of("d3673f"), 0.5);
                item.Line(Outline.Parse("M-9,-5 C-4,-2 4,-2 9,-5 M0,-14 C3,-8 3,-2 0,4"), Dark, 0.7, 0.6);
                break;
            case Held.Box:
                item.At(0, -2).Edged(Outline.Rect(-18, -16, 36, 24, 1), colour ?? Rgb.Of("b98a58"), 0.6);
                item.At(0, -2).Line(Outline.Parse("M-18,-9 L18,-9 M0,-16 L0,-9"), Wood, 0.8);
                break;
            case Held.Cigarette:
                item.Mirrored(mirrored).Edged(Outline.Rect(1, -2, 8, 1.3, 0.4), Paper, 0.25);
                item.Mirrored(mirrored).Detail(Outline.Circle(9, -1.4, 0.9), Rgb.Of("ff9a4a"));
                break;
            case Held.Guitar:
                Vec chest = figure.Torso.Across(0, figure.Body.WaistY);
                Pen guitar = pen.At(chest).Scaled(figure.Body.Height / 172).Turned(-28);
                guitar.Edged(Outline.Parse("M-30,-4 C-34,-16 -20,-18 -12,-12 C-6,-9 0,-10 6,-9 L52,-3 L60,-5 L60,4 L52,2 L6,6 C0,8 -6,8 -12,12 C-20,18 -34,14 -30,-4Z"), colour ?? Rgb.Of("b5723a"), 0.6);
                guitar.Detail(Outline.Circle(-10, 0, 4), Dark);
                break;
            default:
                break;
        }
    }

    private static void Lantern(Pen item, Rgb metal)
    {
        item.Line(Outline.Parse("M-5,5 C-6,-6 6,-6 5,5"), metal.Darker(0.3), 1);
        item.Edged(Outline.Parse("M-6,6 L-3,2 L3,2 L6,6 L6.5,22 L8,25 L-8,25 L-6.5,22Z"), metal, 0.5, 0.4);
        Outline glass = Outline.Parse("M-4.6,8 L4.6,8 L5,20 L-5,20Z");
        item.Painted(glass, "#ffd98a");
        item.Painted(Outline.Ellipse(0, 14.5, 2.2, 4.2), "#fff6d6");
        item.Line(Outline.Parse("M0,8 L0,20"), metal.Darker(0.2), 0.6);
    }

    private static void PaperLantern(Pen item, Rgb paper)
    {
        item.Line(Outline.Parse("M0,0 L0,9"), Dark, 0.8);
        item.Edged(Outline.Ellipse(0, 21, 13, 12.5), paper, 0.5, 0.3);
        item.Painted(Outline.Ellipse(0, 21, 12, 11.5), item.Canvas.Radial(new Stop(0, Rgb.Of("fffdf0")), new Stop(0.45, Rgb.Mix(paper, Rgb.Of("fff1c4"), 0.7)), new Stop(1, item.Grade(paper))));
        foreach (double y in (ReadOnlySpan<double>)[13.5, 17.2, 21, 24.8, 28.5])
        {
            double half = 12.6 * Math.Sqrt(Math.Max(0, 1 - Math.Pow((y - 21) / 12.5, 2)));
            item.Line(new Outline().Move(-half, y).Bend(0, y + 1.6, half, y), paper.Darker(0.3), 0.4, 0.7);
        }

        item.Edged(Outline.Rect(-4.5, 7.4, 9, 2.4, 0.8).And(Outline.Rect(-4.5, 32, 9, 2.2, 0.8)), Dark, 0.3);
    }

    /// <summary>Open above the head, or furled where the hand hangs: an open one would hide the face.</summary>
    private static void Umbrella(Pen item, Rgb cloth, bool open)
    {
        if (!open)
        {
            item.Fill(Outline.Rect(-0.7, -6, 1.4, 72, 0.6), Dark);
            item.Edged(Outline.Parse("M-3,7 C-6.5,16 -5.5,34 -1.2,58 L1.2,58 C5.5,34 6.5,16 3,7 C1.5,5.6 -1.5,5.6 -3,7Z"), cloth, 0.6);
            item.Line(Outline.Parse("M-2,9 C-3,24 -2,42 -.6,56 M2.4,9 C1,24 1,42 .6,56"), cloth.Darker(0.22), 0.8);
            item.Edged(Outline.Rect(-4.6, 16, 9.2, 2.2, 0.6), cloth.Lighter(0.12), 0.3);
            return;
        }

        item.Fill(Outline.Rect(-0.8, -70, 1.6, 76, 0.6), Dark);
        item.Edged(Outline.Parse("M-46,-62 C-40,-96 -14,-106 0,-106 C14,-106 40,-96 46,-62 C38,-68 30,-68 23,-62 C15,-69 8,-69 0,-62 C-8,-69 -15,-69 -23,-62 C-30,-68 -38,-68 -46,-62Z"), cloth, 0.6);
        item.Line(Outline.Parse("M0,-106 C-12,-98 -20,-80 -23,-62 M0,-106 C12,-98 20,-80 23,-62 M0,-106 L0,-62"), cloth.Darker(0.22), 0.9);
    }

    private void Wheel(Pen pen)
    {
        Vec a = figure.Bones.RightArm.End.Flat;
        Vec b = figure.Bones.LeftArm.End.Flat;
        Vec middle = Vec.Mix(a, b, 0.5) + new Vec(0, 4);
        double squeeze = Math.Max(0.35, Math.Abs(Math.Cos(figure.Pose.BodyYaw * Math.PI / 180)));
        Pen wheel = pen.At(middle).Scaled(figure.Body.Height / 172).Scaled(squeeze, 1);
        Outline rim = Outline.Ring(0, 0, 32, 27.5);
        wheel.Edged(rim, Wood, 0.6);
        for (int i = 0; i < 8; i++)
        {
            (double sin, double cos) = Math.SinCos((i * Math.PI / 4) + 0.3);
            wheel.Edged(Outline.Bone(new(cos * 5, sin * 5), 1.3, new(cos * 39, sin * 39), 1.7), Wood.Lighter(0.06), 0.4);
        }

        wheel.Edged(Outline.Circle(0, 0, 6), Brass, 0.5);
    }
}
