using System.Globalization;
using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>Composes a character's reference pictures: single views, and all of them beside each other on a card.</summary>
internal static class CardComposer
{
    private static readonly Rgb Page = Rgb.Of("f4f1ea");
    private static readonly Rgb Card = Rgb.Of("e4ded1");
    private static readonly Rgb Text = Rgb.Of("3b3640");

    public static Composition Portrait(Character character, PortraitView view, PixelSize size)
    {
        Look look = LookReader.Of(character);
        SvgCanvas canvas = new(size);
        if (view is PortraitView.Turnaround)
        {
            Turnaround(canvas, character, look);
        }
        else
        {
            Single(canvas, look, view);
        }

        return new(canvas.ToString(), []);
    }

    private static void Single(SvgCanvas canvas, Look look, PortraitView view)
    {
        double w = canvas.Width;
        double h = canvas.Height;
        double unit = Math.Min(w / 768, h / 1152);
        canvas.Open("bg");
        Pen pen = Background(canvas);
        double margin = 34 * unit;
        pen.Painted(Outline.Rect(margin, margin, w - (2 * margin), h - (2 * margin), 26 * unit), Card.Hex);
        canvas.Close();
        double space = h - (2 * margin) - (96 * unit);
        double across = (w - (2 * margin)) / (look.Height * 0.62);
        double scale = Math.Min(space / (look.Height * 1.06), across);
        double foot = h - margin - (58 * unit);
        canvas.Open("figures");
        Stand(canvas, look, view, w / 2, foot, scale);
        canvas.Close();
    }

    private static void Turnaround(SvgCanvas canvas, Character character, Look look)
    {
        double w = canvas.Width;
        double h = canvas.Height;
        double unit = Math.Min(w / 1536, h / 1024);
        canvas.Open("bg");
        Pen pen = Background(canvas);
        double margin = 30 * unit;
        pen.Painted(Outline.Rect(margin, margin, w - (2 * margin), h - (2 * margin), 26 * unit), Card.Hex);
        double column = w * 0.215;
        double left = w - margin - column;
        double scale = Math.Min((h - (2 * margin) - (150 * unit)) / (look.Height * 1.06), (left - (2 * margin)) / 3 / (look.Height * 0.5));
        double foot = h - margin - (84 * unit);
        pen.Line(new Outline().Move(margin * 2, foot + (4 * unit)).Line(left - margin, foot + (4 * unit)), Card.Darker(0.16), 2 * unit);
        for (double cm = 0; cm <= look.Height + 10; cm += 20)
        {
            double y = foot - (cm * scale);
            pen.Line(new Outline().Move(margin * 2, y).Line(left - margin, y), Card.Darker(0.06), 1.2 * unit);
        }

        canvas.Close();
        canvas.Open("figures");
        PortraitView[] views = [PortraitView.Front, PortraitView.Side, PortraitView.Back];
        for (int i = 0; i < 3; i++)
        {
            double x = margin + ((left - margin) * ((i + 0.5) / 3));
            Stand(canvas, look, views[i], x, foot, scale);
            Words(canvas, views[i].ToString().ToLowerInvariant(), x, h - margin - (34 * unit), 20 * unit, "middle", 0.7);
        }

        canvas.Close();
        canvas.Open("notes");
        Notes(canvas, character, look, left, margin, unit, column - (22 * unit));
        canvas.Close();
    }

    private static void Notes(SvgCanvas canvas, Character character, Look look, double x, double margin, double unit, double width)
    {
        double y = margin + (70 * unit);
        double size = 40 * unit * Math.Min(1, 11.0 / Math.Max(1, character.Name.Length));
        Words(canvas, Cut(character.Name, 26), x, y, Math.Max(size, 16 * unit), "start", 1, true);
        y += 30 * unit;
        string line = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(look.Height)} cm");
        Words(canvas, Cut($"{character.Age ?? string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(look.Age)}")} · {line}", 30), x, y, 18 * unit, "start", 0.75);
        y += 34 * unit;
        Pen pen = new(canvas, canvas.Body, Affine.Identity, static colour => colour);
        foreach ((string name, Rgb colour) in Chips(look))
        {
            pen.Painted(Outline.Rect(x, y, 30 * unit, 30 * unit, 7 * unit), colour.Hex);
            pen.Line(Outline.Rect(x, y, 30 * unit, 30 * unit, 7 * unit), Card.Darker(0.3), 1.4 * unit);
            Words(canvas, name, x + (42 * unit), y + (21 * unit), 17 * unit, "start", 0.85);
            y += 40 * unit;
        }

        y += 22 * unit;
        foreach ((string title, string? text) in (ReadOnlySpan<(string, string?)>)[("Tell", character.VisualTell), ("Hair", character.Hair), ("Wears", character.DefaultOutfit), ("Build", character.Build)])
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            Words(canvas, title, x, y, 15 * unit, "start", 0.6, true);
            y += 22 * unit;
            foreach (string row in Wrap(text, (int)(width / (9.2 * unit)), 4))
            {
                Words(canvas, row, x, y, 16 * unit, "start", 0.9);
                y += 21 * unit;
            }

            y += 13 * unit;
        }
    }

    private static IEnumerable<(string Name, Rgb Colour)> Chips(Look look)
    {
        yield return ("hair", look.Hair.Colour);
        yield return ("skin", look.Skin);
        yield return (look.Outfit.Upper.ToString().ToLowerInvariant(), look.Outfit.UpperColour);
        yield return (look.Outfit.Lower is Lower.Bare ? "legs" : look.Outfit.Lower.ToString().ToLowerInvariant(), look.Outfit.Lower is Lower.Bare ? look.Skin : look.Outfit.LowerColour);
        yield return (look.Outfit.Feet.ToString().ToLowerInvariant(), look.Outfit.FeetColour);
        if (look.Tell is { } tell)
        {
            yield return ("tell", tell.Colour);
        }
    }

    private static void Stand(SvgCanvas canvas, Look look, PortraitView view, double x, double foot, double scale)
    {
        Pen ground = new(canvas, canvas.Body, Affine.Move(x, foot), static colour => colour);
        ground.Painted(Outline.Ellipse(0, 2, look.Height * scale * 0.2, look.Height * scale * 0.026), Card.Darker(0.14).Hex);
        (double body, double head) = view switch { PortraitView.Side => (78, 90), PortraitView.Back => (180, 180), _ => (0.0, 0.0) };
        Pose pose = new() { BodyYaw = body, HeadYaw = head };
        FigureLight light = FigureLight.Of(Rgb.White, canvas.Height, 1);
        FigureDrawer.Draw(canvas, look, pose, Affine.Move(x, foot).Of(Affine.Scale(scale, scale)), light);
    }

    private static Pen Background(SvgCanvas canvas)
    {
        Pen pen = new(canvas, canvas.Body, Affine.Identity, static colour => colour);
        pen.Painted(Outline.Rect(0, 0, canvas.Width, canvas.Height), Page.Hex);
        return pen;
    }

    private static void Words(SvgCanvas canvas, string words, double x, double y, double size, string anchor, double opacity, bool bold = false) =>
        canvas.Body.Raw("<text font-family=\"DejaVu Sans\" x=\"").Number(x).Raw("\" y=\"").Number(y).Raw("\" font-size=\"").Number(size).Raw("\" text-anchor=\"").Raw(anchor)
            .Raw(bold ? "\" font-weight=\"bold" : "").Raw("\" fill=\"").Raw(Text.Hex).Raw("\" opacity=\"").Fine(opacity).Raw("\">").Words(words).Raw("</text>\n");

    private static string Cut(string text, int most)
    {
        StringInfo info = new(text);
        return info.LengthInTextElements <= most ? text : info.SubstringByTextElements(0, most - 1) + "…";
    }

    private static IEnumerable<string> Wrap(string text, int most, int rows)
    {
        string row = "";
        int made = 0;
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Length > 0 && row.Length + word.Length + 1 > most)
            {
                if (++made == rows)
                {
                    yield return Cut(row + " …", most);
                    yield break;
                }

                yield return row;
                row = "";
            }

            row = row.Length == 0 ? Cut(word, most) : $"{row} {word}";
        }

        if (row.Length > 0)
        {
            yield return row;
        }
    }
}
