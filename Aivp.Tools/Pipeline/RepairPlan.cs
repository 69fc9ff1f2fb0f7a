using System.Text.Json;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Prompts;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>How a rejected candidate could be mended.</summary>
/// <param name="Instruction">For a model that edits pictures.</param>
/// <param name="Regions">Where it may change; empty: anywhere.</param>
/// <param name="Characters">Whose reference pictures the model needs.</param>
internal sealed record RepairPlan(string Instruction, IReadOnlyList<FigureBox> Regions, IReadOnlyList<CharacterId> Characters)
{
    /// <summary>Turns a verdict's defects into an instruction; null: it can't be mended, only made anew.</summary>
    public static RepairPlan? Of(PanelVerdict verdict, Expectation expected, PromptBuilder prompts)
    {
        List<(string Kind, string Name, string Words)> orders = [];
        List<FigureBox> regions = [];
        HashSet<CharacterId> characters = [];
        bool anywhere = false;
        foreach (Defect defect in verdict.Defects)
        {
            ExpectedFigure? figure = expected.Figures.FirstOrDefault(figure => figure.Character.Id == defect.Character);
            if (ShouldBe(defect.Kind, figure, expected) is not { } words)
            {
                // What happens, from where it's seen and who is missing can't be painted over.
                return null;
            }

            orders.Add((JsonSerializer.SerializeToNode(defect.Kind, VerdictJson.Default.DefectKind)!.ToString(), figure?.Character.Name ?? "", words));
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
            : new(prompts.Repair([.. orders.Distinct()], [.. expected.Figures.Select(figure => figure.Character.Name)]), anywhere ? [] : [.. regions.Distinct()], [.. characters]);
    }

    /// <summary>How what is wrong should be, where there are words for it; null: no words would mend it.</summary>
    private static string? ShouldBe(DefectKind kind, ExpectedFigure? figure, Expectation expected)
    {
        Character? sheet = figure?.Character;
        return kind switch
        {
            DefectKind.WrongHair when sheet is not null => Words(sheet.Hair),
            DefectKind.WrongOutfit when sheet is not null => Words(figure!.Outfit?.Words ?? sheet.DefaultOutfit),
            DefectKind.MissingTell when sheet is not null => Words(sheet.VisualTell),
            DefectKind.WrongSkin when sheet is not null => Words(sheet.Skin),
            DefectKind.WrongAge when sheet is not null => Words(sheet.Age),
            DefectKind.WrongBuild when sheet is not null => Words(sheet.Build),
            DefectKind.SwappedCharacter or DefectKind.Stranger when sheet is not null => Words(sheet.AnchorPhrase),
            DefectKind.Clone when sheet is not null => "",
            DefectKind.ExtraPerson or DefectKind.UnwantedText or DefectKind.BadAnatomy => "",
            DefectKind.WrongLight when expected.Scene is { } scene => Words(string.Join(", ", new[] { scene.TimeOfDay, scene.LightSource }.Where(text => text is not null))),
            _ => null,
        };
    }

    private static string Words(string? text) => text?.Trim().TrimEnd('.') ?? "";
}
