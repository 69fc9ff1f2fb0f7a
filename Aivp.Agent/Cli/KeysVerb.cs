using System.CommandLine;
using System.Text.Json;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp keys</c></summary>
internal sealed class KeysVerb : Command
{
    public KeysVerb(VerbHost host)
        : base("keys", "Saves vendors' keys, and shows which there are. A key's value is never shown.")
    {
        Add(AddKey(host));
        Add(ListKeys(host));
        Add(RemoveKey(host));
    }

    private static Command AddKey(VerbHost host)
    {
        Argument<string> vendor = new("VENDOR") { Description = "For example fal." };
        Option<bool> beside = new("--also") { Description = "Keep those that are saved already, and use all of them in turn." };
        Command verb = new("add", "Asks for a vendor's key and saves it in ~/.aivp/.env, where only you can read it. The key isn't shown while you type.") { vendor, beside };
        verb.SetAction((parsed, cancellationToken) => host.RunAsync(parsed, json: false, async services =>
        {
            IKeySkills keys = services.GetRequiredService<IKeySkills>();
            string name = parsed.GetRequiredValue(vendor);
            string value = host.Terminal.ReadSecret($"{name}'s key: ", cancellationToken);
            KeyReport report = await keys.AddAsync(name, value, parsed.GetValue(beside), cancellationToken);
            host.Terminal.Output.WriteLine($"Saved as {report.Name} in {report.Saved}.");
            if (report.Source != report.Saved)
            {
                host.Terminal.WriteRemark($"Another key comes first: {report.Source}.");
            }

            return ExitCode.Done;
        }));
        return verb;
    }

    private static Command RemoveKey(VerbHost host)
    {
        Argument<string> vendor = new("VENDOR") { Description = "For example fal." };
        Command verb = new("remove", "Forgets what was saved of a vendor in ~/.aivp/.env. Other places stay as they are.") { vendor };
        verb.SetAction((parsed, cancellationToken) => host.RunAsync(parsed, json: false, async services =>
        {
            KeyReport report = await services.GetRequiredService<IKeySkills>().RemoveAsync(parsed.GetRequiredValue(vendor), cancellationToken);
            host.Terminal.Output.WriteLine(report.Source is null ? $"Removed; {report.Vendor} has no key any more." : $"Removed. There's still the one of {report.Source}.");
            return ExitCode.Done;
        }));
        return verb;
    }

    private static Command ListKeys(VerbHost host)
    {
        Option<bool> json = SharedOptions.Json();
        Command verb = new("list", "Shows which vendors have keys and where they were found.") { json };
        verb.SetAction((parsed, _) => host.RunAsync(parsed, parsed.GetValue(json), services =>
        {
            IReadOnlyList<KeyReport> keys = services.GetRequiredService<IKeySkills>().List();
            if (parsed.GetValue(json))
            {
                host.Terminal.Output.WriteLine(JsonSerializer.Serialize(keys, SkillJson.Readable.IReadOnlyListKeyReport));
            }
            else
            {
                Table table = new() { Border = TableBorder.Rounded };
                table.AddColumns("Vendor", "Name", "Found in", "Keys");
                foreach (KeyReport key in keys)
                {
                    table.AddRow(key.Vendor, key.Name, Markup.Escape(key.Source ?? "—"), Markup.Escape(string.Join(", ", key.Fingerprints)));
                }

                host.Terminal.Screen.Write(table);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return verb;
    }
}
