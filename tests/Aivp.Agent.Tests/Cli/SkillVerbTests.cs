using System.CommandLine;
using Aivp.Agent.Cli;
using Aivp.Agent.Tests.EndToEnd;
using Aivp.Agent.Tests.Launcher;
using Aivp.Tools;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Agent.Tests.Cli;

/// <summary>Whatever an assistant or the chat can do can be typed.</summary>
public sealed class SkillVerbTests : IDisposable
{
    private static readonly Dictionary<string, string> s_verbs = new()
    {
        ["check_project"] = "check",
        ["list_project"] = "show",
        ["show_shot"] = "show",
        ["plan_film"] = "plan",
        ["estimate_cost"] = "estimate",
        ["create_character_sheet"] = "sheet",
        ["create_style_frame"] = "style-frame",
        ["produce_film"] = "produce",
        ["regenerate_shot"] = "regenerate",
        ["animate_shot"] = "animate-shot",
        ["assemble_film"] = "assemble",
        ["review_film"] = "review",
        ["choose_candidate"] = "choose",
        ["score_consistency"] = "score",
        ["compare_candidates"] = "compare",
        ["generate_image"] = "generate",
        ["edit_image"] = "edit",
        ["upscale_image"] = "upscale",
        ["generate_video"] = "animate",
        ["upload_file"] = "upload",
        ["list_models"] = "models list",
        ["show_model"] = "models show",
        ["pick_model"] = "models pick",
        ["show_spend"] = "spend",
        ["set_budget"] = "budget",
        ["list_jobs"] = "jobs list",
        ["get_job"] = "jobs status",
        ["wait_job"] = "jobs watch",
        ["cancel_job"] = "jobs cancel",
        ["resume_job"] = "jobs resume",
    };

    private readonly SmallFerry _ferry = new();

    public void Dispose() => _ferry.Dispose();

    [Fact]
    public async Task EverySkill_HasAVerb()
    {
        await using ServiceProvider services = Services();
        await using VerbHost host = new(Terminal.Of(TextWriter.Null, TextWriter.Null, 140, false), _ => Services());
        Command root = AivpCommand.Create(host);

        services.GetRequiredService<SkillList>().Functions.Select(function => function.Name).Should().BeEquivalentTo(s_verbs.Keys);
        foreach (string verb in s_verbs.Values.Distinct())
        {
            Command? found = verb.Split(' ').Aggregate<string, Command?>(root, (command, word) => command?.Subcommands.FirstOrDefault(one => one.Name == word));
            found.Should().NotBeNull(verb);
        }
    }

    [Fact]
    public async Task Verbs_CallTheirSkills()
    {
        Ran shown = await RunAsync("show", _ferry.Folder);
        shown.Output.Should().Contain("Ines").And.Contain("1.1").And.Contain("There's no film yet.");
        (await RunAsync("show", _ferry.Folder, "1.2")).Output.Should().Contain("Shot 1.2").And.Contain("missing");
        (await RunAsync("estimate", _ferry.Folder, "--provider", "animatic")).Output.Should().StartWith("It would cost $0.00 for");
        (await RunAsync("sheet", _ferry.Folder, "ines", "--dry-run")).Output.Should().Contain("Would make ").And.Contain("image/characters/ines-turnaround.png");
        Ran sheet = await RunAsync("sheet", _ferry.Folder, "ines");
        sheet.Output.Should().Contain("image/characters/ines-front.png").And.Contain("It cost nothing.");
        (await RunAsync("sheet", _ferry.Folder, "ines", "--json")).Output.Should().StartWith("{").And.Contain("\"generated\":0");
        (await RunAsync("style-frame", _ferry.Folder, "quay-dawn")).Output.Should().Contain("Made: ").And.Contain("quay-dawn");
        (await RunAsync("jobs", "runs", "--all", "--project", _ferry.Folder)).Output.Should().Contain("create_character_sheet").And.Contain("done");
    }

    [Fact]
    public async Task Jobs_TakeTheIdsOfRuns()
    {
        await RunAsync("sheet", _ferry.Folder, "ines");
        string run = (await RunAsync("jobs", "runs", "--all", "--project", _ferry.Folder)).Output.Split(' ')[0];

        (await RunAsync("jobs", "status", run)).Output.Should().Contain("done").And.Contain("ines-turnaround.png");
        Ran watched = await RunAsync("jobs", "watch", run);
        (watched.Error, watched.Code).Should().Be(("", 0));
        watched.Output.Should().Contain("done");
        (await RunAsync("jobs", "resume", run)).Output.Should().Contain("done");
        Ran cancelled = await RunAsync("jobs", "cancel", run);
        (cancelled.Code, cancelled.Error).Should().Be((2, $"aivp: id: job {run} is done; there's nothing left to cancel.\n"));
    }

    [Theory]
    [InlineData(2, "there is no character 'nobody'", "sheet", "nobody")]
    [InlineData(2, "there is no scene 'nowhere'", "style-frame", "nowhere")]
    [InlineData(2, "there is no shot 9.9", "animate-shot", "9.9")]
    [InlineData(2, "there is no shot 9.9", "regenerate", "9.9")]
    [InlineData(2, "'fall' is unknown", "sheet", "ines", "--provider", "fall")]
    public async Task Verbs_WhenTheyCant_SayWhatIsRight(int code, string why, string verb, params string[] rest)
    {
        Ran ran = await RunAsync([verb, _ferry.Folder, .. rest]);

        ran.Code.Should().Be(code, ran.Error);
        ran.Error.Should().Contain(why);
    }

    private ServiceProvider Services()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Ledger:Home", Path.Combine(_ferry.Folder, "home")), new("Judging:Local:Library", Path.Combine(_ferry.Folder, "none.so"))])
            .Build();
        return new ServiceCollection().AddSingleton(configuration).AddAivp(configuration).BuildServiceProvider();
    }

    private async Task<Ran> RunAsync(params string[] words)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        await using VerbHost host = new(Terminal.Of(output, error, 140, false), _ => Services());
        int code = await AivpCommand.RunAsync(host, words, CancellationToken.None);
        return new(code, output.ToString(), error.ToString());
    }
}
