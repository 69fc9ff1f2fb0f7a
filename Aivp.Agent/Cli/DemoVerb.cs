using System.CommandLine;
using Aivp.Tools.Errors;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp demo</c></summary>
internal sealed class DemoVerb : Command
{
    private const string Example = "night-ferry";

    public DemoVerb(VerbHost host)
        : base("demo", "Copies the example storyboard beside you and makes its film: offline, without any key, in a minute or so.")
    {
        Argument<string> folder = new("DIR")
        {
            Description = "Where the example goes.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => Example,
        };
        FilmOptions film = new();
        Option<bool> json = new("--json") { Description = "Print JSON for machines: an event a line, then the report." };
        Add(folder);
        film.AddTo(this);
        Add(json);
        SetAction((parsed, cancellationToken) => host.RunAsync(parsed, parsed.GetValue(json), services =>
        {
            string target = parsed.GetRequiredValue(folder);
            string remark = Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()
                ? $"{target} is there already: going on with it."
                : Copy(target);
            host.Terminal.WriteRemark(remark);
            return new Production(host.Terminal, services, parsed.GetValue(json)).RunAsync(target, film.Read(parsed), cancellationToken);
        }));
    }

    private static string Copy(string target)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "examples", Example);
        if (!Directory.Exists(source))
        {
            throw new SkillArgumentException("DIR", $"the example isn't beside the program ({source}); build it again by deleting the .build folder.");
        }

        int files = 0;
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            files++;
        }

        return $"Copied the example to {target} ({files} files).";
    }
}
