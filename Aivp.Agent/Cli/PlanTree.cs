using System.Globalization;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Aivp.Agent.Cli;

/// <summary>A plan as a person reads it: a branch for each scene, a frame under the frame it's made from.</summary>
internal static class PlanTree
{
    public static IRenderable Of(FilmPlan plan)
    {
        Tree tree = new($"[bold]{Markup.Escape(plan.Project)}[/], {Markup.Escape(plan.Model)}");
        foreach (IGrouping<SceneId, FramePlanStep> scene in plan.Frames.GroupBy(step => step.Scene))
        {
            TreeNode branch = tree.AddNode($"[cyan]{Markup.Escape(scene.Key.ToString())}[/]");
            Dictionary<FrameId, TreeNode> nodes = [];
            foreach (FramePlanStep step in scene)
            {
                // Under what it needs, if that is of the same scene; a need of another scene is named in the line.
                TreeNode? parent = step.Needs.Select(nodes.GetValueOrDefault).FirstOrDefault(node => node is not null);
                nodes[step.Frame] = (parent ?? branch).AddNode(Line(step));
            }
        }

        return new Rows(tree, new Text(""), new Markup(Totals(plan)));
    }

    private static string Line(FramePlanStep step)
    {
        string mode = step.Mode is GenerationMode.TextToImage ? "T2I" : "I2I";
        string line = string.Create(CultureInfo.InvariantCulture, $"[bold]{step.Order,2}[/] {step.Frame} ({step.Shot}) [yellow]{mode}[/] {Usd(step.EstimateUsd)}");
        if (step.Needs.Count > 0)
        {
            line += $" [dim]after {string.Join(", ", step.Needs)}[/]";
        }

        return step.References.Count == 0
            ? line
            : $"{line}\n   [dim]from {Markup.Escape(string.Join("; ", step.References))}[/]";
    }

    private static string Totals(FilmPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Frames.Count} frames × {plan.CandidatesPerFrame} candidates: {Usd(plan.ImagesUsd)}, clips: {Usd(plan.ClipsUsd)}, [bold]together {Usd(plan.ImagesUsd + plan.ClipsUsd)}[/]");

    private static string Usd(decimal amount) => amount.ToString("$0.00##", CultureInfo.InvariantCulture);
}
