using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp models</c></summary>
internal sealed class ModelsVerb : Command
{
    private readonly VerbHost _host;

    public ModelsVerb(VerbHost host)
        : base("models", "What models there are, what they take and what they cost. Spends nothing.")
    {
        _host = host;
        Add(List());
        Add(Search());
        Add(Show());
        Add(Schema());
        Add(Refresh());
        Add(new ModelsPickVerb(host));
    }

    private static Option<string?> Provider() => new("--provider") { Description = "Whose models.", HelpName = "NAME" };

    private Command List()
    {
        Option<string?> provider = Provider();
        Option<string?> task = new("--task") { Description = "Only for this task, for example image_to_video.", HelpName = "TASK" };
        Option<bool> json = SharedOptions.Json();
        Command verb = new("list", "Lists the models that can be used at once.") { provider, task, json };
        verb.SetAction((parsed, _) => _host.RunAsync(parsed, parsed.GetValue(json), services =>
        {
            IReadOnlyList<ModelSummary> models = Skills(services).List(parsed.GetValue(provider), parsed.GetValue(task));
            if (parsed.GetValue(json))
            {
                _host.Terminal.Output.WriteLine(JsonSerializer.Serialize(models, SkillJson.Readable.IReadOnlyListModelSummary));
            }
            else
            {
                Draw(["Model", "Tasks", "Price"], models.Select(model => new[] { model.Id, string.Join(", ", model.Tasks), model.Price ?? "—" }));
                _host.Terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{models.Count} models."));
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return verb;
    }

    private Command Search()
    {
        Argument<string> query = new("WORDS") { Description = "What to look for.", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "" };
        Option<string?> category = new("--category") { Description = "The vendor's word for a task, for example image-to-video.", HelpName = "NAME" };
        Option<int?> limit = MediaOptions.Number<int>("--limit", "How many at most. [default: 20]", "N");
        Option<string?> provider = Provider();
        Option<bool> json = SharedOptions.Json();
        Command verb = new("search", "Asks the vendor for models, also those that aren't listed here.") { query, category, limit, provider, json };
        verb.SetAction((parsed, cancellationToken) => _host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            IReadOnlyList<ModelHit> hits = await Skills(services).SearchAsync(
                parsed.GetValue(query) ?? "", parsed.GetValue(category), parsed.GetValue(limit) ?? 20, parsed.GetValue(provider), cancellationToken);
            if (parsed.GetValue(json))
            {
                _host.Terminal.Output.WriteLine(JsonSerializer.Serialize(hits, SkillJson.Readable.IReadOnlyListModelHit));
            }
            else
            {
                Draw(["Model", "Category", "What it is", "Ready"], hits.Select(hit => new[] { hit.Id, hit.Category, hit.Description, hit.Known ? "yes" : "aivp models refresh" }));
            }

            return ExitCode.Done;
        }));
        return verb;
    }

    private Command Show()
    {
        Argument<string> model = new("ID") { Description = "The model's id, or its family's." };
        Option<string?> provider = Provider();
        Option<bool> json = SharedOptions.Json();
        Command verb = new("show", "Shows what a model does, takes and costs.") { model, provider, json };
        verb.SetAction((parsed, _) => _host.RunAsync(parsed, parsed.GetValue(json), services =>
        {
            ModelDetails details = Skills(services).Show(parsed.GetRequiredValue(model), parsed.GetValue(provider));
            if (parsed.GetValue(json))
            {
                _host.Terminal.Output.WriteLine(JsonSerializer.Serialize(details, SkillJson.Readable.ModelDetails));
            }
            else
            {
                _host.Terminal.Output.WriteLine($"{details.Id} at {details.Provider}: {string.Join(", ", details.Tasks)}");
                _host.Terminal.Output.WriteLine($"Price: {details.Price ?? "unknown; `aivp models refresh` asks the vendor"}");
                if (details.MaxReferences is int most)
                {
                    _host.Terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Pictures to work from: at most {most}"));
                }

                Draw(["Parameter", "Set by", "Values", "Default"], details.Parameters.Select(parameter => new[]
                {
                    parameter.Name + (parameter.Required ? " *" : ""),
                    parameter.Option,
                    parameter.Values is null ? parameter.Type : string.Join(" ", parameter.Values.Select(value => value.ToString())),
                    parameter.Default?.ToString() ?? "",
                }));
                _host.Terminal.Output.WriteLine($"* needed. From {details.Source}.");
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return verb;
    }

    private Command Schema()
    {
        Argument<string> model = new("ID") { Description = "The model's id." };
        Option<string?> provider = Provider();
        Command verb = new("schema", "Prints a model's parameters as the vendor documents them, as JSON.") { model, provider };
        verb.SetAction((parsed, cancellationToken) => _host.RunAsync(parsed, json: true, async services =>
        {
            JsonNode schema = await Skills(services).SchemaAsync(parsed.GetRequiredValue(model), parsed.GetValue(provider), cancellationToken);
            _host.Terminal.Output.WriteLine(schema.ToJsonString(SkillJson.Readable.Options));
            return ExitCode.Done;
        }));
        return verb;
    }

    private Command Refresh()
    {
        Argument<string[]> models = new("ID") { Description = "Which; none: all that are listed.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> provider = Provider();
        Option<bool> json = SharedOptions.Json();
        Command verb = new("refresh", "Fetches parameters and prices from the vendor and remembers them; also of models that aren't listed yet.") { models, provider, json };
        verb.SetAction((parsed, cancellationToken) => _host.RunAsync(parsed, parsed.GetValue(json), async services =>
        {
            RefreshReport report = await Skills(services).RefreshAsync(parsed.GetValue(models) ?? [], parsed.GetValue(provider), cancellationToken);
            if (parsed.GetValue(json))
            {
                _host.Terminal.Output.WriteLine(JsonSerializer.Serialize(report, SkillJson.Readable.RefreshReport));
                return ExitCode.Done;
            }

            _host.Terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{report.Models.Count} models of {report.Provider}, {report.Priced} with a price, in {report.File}."));
            foreach (string missing in report.Missing)
            {
                _host.Terminal.WriteRemark($"{report.Provider} has no {missing}.");
            }

            return ExitCode.Done;
        }));
        return verb;
    }

    private void Draw(string[] columns, IEnumerable<string[]> rows)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumns(columns);
        foreach (string[] row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        _host.Terminal.Screen.Write(table);
    }

    private static IModelSkills Skills(IServiceProvider services) => services.GetRequiredService<IModelSkills>();
}
