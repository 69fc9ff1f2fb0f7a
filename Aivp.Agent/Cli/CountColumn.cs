using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Aivp.Agent.Cli;

/// <summary>How many of a stage's pieces are there: <c>3/8</c>.</summary>
internal sealed class CountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"));
}
