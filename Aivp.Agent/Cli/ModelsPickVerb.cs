using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp models pick TASK</c></summary>
internal sealed class ModelsPickVerb : Command
{
    private readonly Argument<string> _task = new("TASK") { Description = "For example text_to_image, edit_image, image_to_video or first_last_frame." };
    private readonly Option<string?> _provider = new("--provider") { Description = "Only this one's. [default: all that have a key]", HelpName = "NAME" };
    private readonly Option<int?> _references = MediaOptions.Number<int>("--references", "How many pictures it must take to work from, 0 to 20.", "N");
    private readonly Option<double?> _duration = MediaOptions.Number<double>("--duration", "A clip's length in seconds. [default: 5]", "S");
    private readonly Option<bool> _audio = new("--audio") { Description = "The clip must have sound." };
    private readonly Option<string?> _resolution = new("--resolution") { Description = "For example 2K for pictures, 4k for clips.", HelpName = "R" };
    private readonly Option<string?> _style = new("--style") { Description = "Words for the look, for example noir or anime.", HelpName = "WORDS" };
    private readonly Option<bool> _hero = new("--hero") { Description = "It's the shot that people will remember." };
    private readonly Option<decimal?> _maxCost = MediaOptions.Number<decimal>("--max-cost", "The most that one may cost, in dollars.", "USD");
    private readonly Option<bool> _cheapest = new("--cheapest") { Description = "The cheapest that can, whatever the rules prefer." };
    private readonly Option<bool> _explain = new("--explain") { Description = "Show every model that was looked at: its price, how it has done so far by the ledger, and why it's there or was passed over." };
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<string?> _project = JobsVerb.Project();

    public ModelsPickVerb(VerbHost host)
        : base("pick", "Chooses a model for a task among all providers that have a key, and says why: what --model auto would take.")
    {
        Add(_task);
        foreach (Option option in new Option[] { _provider, _references, _duration, _audio, _resolution, _style, _hero, _maxCost, _cheapest, _explain, _json, _project })
        {
            Add(option);
        }

        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(_json), async services =>
        {
            ModelPick pick = await services.GetRequiredService<IModelSkills>().RouteAsync(Wish(parsed), JobsVerb.FolderOf(parsed, _project), cancellationToken);
            Write(host.Terminal, pick, parsed.GetValue(_explain), parsed.GetValue(_json));
            return ExitCode.Done;
        }));
    }

    private ModelWish Wish(ParseResult parsed) => new(parsed.GetRequiredValue(_task))
    {
        Provider = parsed.GetValue(_provider),
        References = parsed.GetValue(_references) ?? 0,
        Duration = MediaOptions.Seconds(parsed, _duration),
        Audio = parsed.GetValue(_audio),
        Resolution = parsed.GetValue(_resolution),
        Style = parsed.GetValue(_style),
        Hero = parsed.GetValue(_hero),
        MaxUsd = parsed.GetValue(_maxCost),
        Prefer = parsed.GetValue(_cheapest) ? "cheapest" : "best",
    };

    private static void Write(Terminal terminal, ModelPick pick, bool explain, bool json)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(explain ? pick : pick with { All = null }, SkillJson.Readable.ModelPick));
            return;
        }

        terminal.Output.WriteLine($"{pick.Model.Id} at {pick.Model.Provider}: {pick.Reason}.");
        terminal.Output.WriteLine($"{Cost(pick.Model)}: {pick.Model.EstimateFrom}.");
        if (!explain)
        {
            return;
        }

        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumns("#", "Model", "Price", "So far", "Why");
        foreach (ModelPick.Considered one in pick.All ?? [])
        {
            string[] row = [one.Place?.ToString(CultureInfo.InvariantCulture) ?? "—", $"{one.Model.Id} ({one.Model.Provider})", Cost(one.Model), SoFar(one.Measured), one.Why];
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        terminal.Screen.Write(table);
    }

    private static string Cost(ModelPick.Offer offer) => offer.EstimateUsd is decimal usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}") : "unknown";

    private static string SoFar(ModelPick.Measured? measured) => measured is null ? "never asked" : string.Create(
        CultureInfo.InvariantCulture,
        $"{measured.Delivered} of {measured.Jobs}{(measured.MeanUsd is decimal usd ? $", ${usd:0.00##}" : "")}{(measured.MeanWait is TimeSpan wait ? $", {wait.TotalSeconds:0.#} s" : "")}");
}
