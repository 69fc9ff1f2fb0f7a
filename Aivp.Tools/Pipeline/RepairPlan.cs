using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>How a rejected candidate could be mended.</summary>
/// <param name="Instruction">For a model that edits pictures.</param>
/// <param name="Regions">Where it may change; empty: anywhere.</param>
/// <param name="Characters">Whose reference pictures the model needs.</param>
internal sealed record RepairPlan(string Instruction, IReadOnlyList<FigureBox> Regions, IReadOnlyList<CharacterId> Characters)
{
    /// <summary>Turns a verdict's defects into an instruction; null: it can't be mended, only made anew.</summary>
    public static RepairPlan? Of(PanelVerdict verdict, Expectation expected)
    {
        List<string> orders = [];
        List<FigureBox> regions = [];
        HashSet<CharacterId> characters = [];
        bool anywhere = false;
        foreach (Defect defect in verdict.Defects)
        {
            ExpectedFigure? figure = expected.Figures.FirstOrDefault(figure => figure.Character.Id == defect.Character);
            if (Order(defect.Kind, figure, expected) is not { } order)
            {
                // What happens, from where it's seen and who is missing can't be painted over.
                return null;
            }

            orders.Add(order);
            if (figure is not null)
            {
                characters.Add(figure.Character.Id);
            }

            FigureBox? box = defect.Character is null ? null : verdict.Characters.FirstOrDefault(character => character.Character == defect.Character)?.Figure;
            anywhere |= box is null;
            regions.AddRange(box is { } known ? [known] : []);
        }

        return orders.Count == 0
            ? null
            : new($"{string.Join(' ', orders.Distinct())} Change nothing else: the same picture, people, poses, place, light and framing.", anywhere ? [] : [.. regions.Distinct()], [.. characters]);
    }

    private static string? Order(DefectKind kind, ExpectedFigure? figure, Expectation expected)
    {
        Character? sheet = figure?.Character;
        return kind switch
        {
            DefectKind.WrongHair when sheet is not null => $"Give {sheet.Name} the hair of the reference{Words(sheet.Hair)}.",
            DefectKind.WrongOutfit when sheet is not null => $"Dress {sheet.Name} as in the reference{Words(figure!.Outfit?.Words ?? sheet.DefaultOutfit)}.",
            DefectKind.MissingTell when sheet is not null => $"{sheet.Name} must be recognised by{Words(sheet.VisualTell ?? "what the reference shows")}.",
            DefectKind.WrongSkin when sheet is not null => $"Give {sheet.Name} the skin tone of the reference{Words(sheet.Skin)}.",
            DefectKind.WrongAge when sheet is not null => $"Make {sheet.Name}'s age right{Words(sheet.Age)}.",
            DefectKind.WrongBuild when sheet is not null => $"Make {sheet.Name}'s build right{Words(sheet.Build)}.",
            DefectKind.SwappedCharacter or DefectKind.Stranger when sheet is not null =>
                $"Replace the person who stands in {sheet.Name}'s place by {sheet.Name}, exactly as in the reference{Words(sheet.AnchorPhrase)}.",
            DefectKind.Clone when sheet is not null => $"{sheet.Name} is there twice: take one away and let the place behind be seen.",
            DefectKind.ExtraPerson => $"Take away everybody but {string.Join(" and ", expected.Figures.Select(other => other.Character.Name))}, and let the place behind be seen.",
            DefectKind.UnwantedText => "Remove all captions, watermarks and garbled writing.",
            DefectKind.BadAnatomy => "Mend malformed hands, limbs and faces.",
            DefectKind.WrongLight when expected.Scene is { } scene => $"Light it as it should be{Words(string.Join(", ", new[] { scene.TimeOfDay, scene.LightSource }.Where(text => text is not null)))}.",
            _ => null,
        };
    }

    private static string Words(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $": {text.Trim().TrimEnd('.')}";
}
