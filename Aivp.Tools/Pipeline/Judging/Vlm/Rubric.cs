using System.Globalization;
using System.Text.RegularExpressions;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Takes sheets apart into things that can each be seen or not. A model agrees with people on such questions, and not on one grade for all.</summary>
internal static partial class Rubric
{
    private const int MostPieces = 8;

    /// <summary>What must be so about one character.</summary>
    /// <param name="figure">The character.</param>
    /// <param name="number">From 1; part of the ids.</param>
    public static IReadOnlyList<RubricItem> Of(ExpectedFigure figure, int number)
    {
        Character sheet = figure.Character;
        List<RubricItem> items = [];
        Add("hair", sheet.Hair, "hair: ", DefectKind.WrongHair, Fusion.IdentifyingItem);
        string outfit = figure.Outfit?.Words ?? string.Join(", ", new[] { sheet.DefaultOutfit, sheet.Accessories }.Where(text => !string.IsNullOrWhiteSpace(text)));
        foreach ((int i, string piece) in Between().Split(outfit).Where(piece => piece.Trim().Length > 1).Take(MostPieces).Index())
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"outfit_{i + 1}"), piece, "wears or carries: ", DefectKind.WrongOutfit, Fusion.IdentifyingItem);
        }

        Add("tell", sheet.VisualTell, "is recognised by: ", DefectKind.MissingTell, Fusion.IdentifyingItem);
        Add("build", sheet.Build, "build: ", DefectKind.WrongBuild, Fusion.SofterItem);
        if (figure.Appearance.Facing is not Facing.Away)
        {
            Add("age", sheet.Age, "age: ", DefectKind.WrongAge, Fusion.SofterItem);
            Add("skin", sheet.Skin, "skin: ", DefectKind.WrongSkin, Fusion.SofterItem);
        }

        return items;

        void Add(string id, string? text, string lead, DefectKind defect, double weight)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                items.Add(new(string.Create(CultureInfo.InvariantCulture, $"c{number}_{id}"), lead + text.Trim().TrimEnd('.'), sheet.Id, defect, weight));
            }
        }
    }

    /// <summary>What must be so about the frame.</summary>
    public static IReadOnlyList<RubricItem> Of(Expectation expected)
    {
        Scene? scene = expected.Scene;
        string place = scene is null ? "" : string.Join(", ", new[] { scene.SpecificLocation ?? scene.Name }.Concat(scene.KeyObjects));
        string light = string.Join(", ", new[] { scene?.TimeOfDay, scene?.LightSource }.Where(text => !string.IsNullOrWhiteSpace(text)));
        (string Id, string? Text, DefectKind Defect, double Weight)[] all =
        [
            ("action", expected.Action is { Length: > 0 } action ? $"this happens: {action}" : null, DefectKind.WrongAction, Fusion.SofterItem),
            ("framing", scene is null ? null : $"it's {Framed(expected.Framing)}", DefectKind.WrongFraming, Fusion.SofterItem),
            ("setting", place.Length > 0 ? $"the place: {place}" : null, DefectKind.WrongSetting, Fusion.SofterItem),
            ("place", expected.Background is null ? null : "the same place as in the picture of it without people, as far as this framing shows it: its shape, its things and where they are, its colours and its light", DefectKind.WrongSetting, Fusion.SofterItem),
            ("style", expected.StyleFrame is null ? null : "the same style as the film's style frame: the medium, the line, the rendering and the range of colours", DefectKind.WrongStyle, Fusion.IdentifyingItem),
            ("light", light.Length > 0 ? $"the light: {light}" : null, DefectKind.WrongLight, Fusion.SofterItem),
            ("text", "there is no caption, watermark, signature or garbled writing", DefectKind.UnwantedText, 1 - Fusion.FlawedFrame),
            ("anatomy", "all hands, limbs and faces are well formed, and nobody has too many or too few", DefectKind.BadAnatomy, 1 - Fusion.FlawedFrame),
        ];
        return [.. all.Where(item => item.Text is not null).Select(item => new RubricItem(item.Id, item.Text!, null, item.Defect, item.Weight))];
    }

    private static string Framed(Framing framing) => framing switch
    {
        Framing.ExtremeLong => "an extreme long shot: people are small in the place",
        Framing.Long => "a long shot: whole figures with room around them",
        Framing.MediumLong => "a medium long shot: figures from about the knees up",
        Framing.Medium => "a medium shot: figures from about the waist up",
        Framing.MediumCloseUp => "a medium close-up: from about the chest up",
        Framing.CloseUp => "a close-up: head and shoulders",
        _ => "an extreme close-up: a detail of a face or thing",
    };

    [GeneratedRegex(@"[,;，；、]|\band\b|\bover\b|\bwith\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
