using System.Globalization;
using System.Text;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Cli;

/// <summary>A plan in Graphviz's language: a box for each scene, an arrow from each frame to the frames that need it.</summary>
internal static class PlanGraph
{
    public static string Of(FilmPlan plan)
    {
        StringBuilder dot = new();
        dot.Append(CultureInfo.InvariantCulture, $"digraph {Quote(plan.Project)} {{\n  rankdir=LR;\n  node [shape=box];\n");
        int cluster = 0;
        foreach (IGrouping<SceneId, FramePlanStep> scene in plan.Frames.GroupBy(step => step.Scene))
        {
            dot.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{cluster++} {{\n    label={Quote(scene.Key.ToString())};\n");
            foreach (FramePlanStep step in scene)
            {
                bool fromWords = step.Mode is GenerationMode.TextToImage;
                string label = string.Create(
                    CultureInfo.InvariantCulture, $"{step.Order}. {step.Frame} ({step.Shot})\n{(fromWords ? "T2I" : "I2I")} ${step.EstimateUsd:0.00##}");
                dot.Append(CultureInfo.InvariantCulture, $"    {Quote(step.Frame.ToString())} [label={Quote(label)}{(fromWords ? ", style=bold" : "")}];\n");
            }

            dot.Append("  }\n");
        }

        foreach (FramePlanStep step in plan.Frames)
        {
            foreach (FrameId need in step.Needs)
            {
                dot.Append(CultureInfo.InvariantCulture, $"  {Quote(need.ToString())} -> {Quote(step.Frame.ToString())};\n");
            }
        }

        return dot.Append("}\n").ToString();
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
