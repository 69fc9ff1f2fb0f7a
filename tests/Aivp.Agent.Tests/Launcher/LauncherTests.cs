namespace Aivp.Agent.Tests.Launcher;

/// <summary>The launcher script in a small house of its own, with a dotnet and an ffmpeg that only pretend.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly SmallHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Aivp_TheFirstTime_BuildsAndStartsWithItsArguments()
    {
        Ran ran = await _house.RunAsync("./aivp", "check", "my film");

        ran.Code.Should().Be(0);
        ran.Output.Should().Be("started aivp.dll [check] [my film]\n");
        ran.Error.Should().StartWith("Building aivp (first run");
    }

    [Fact]
    public async Task Aivp_TheSecondTime_OnlyStarts()
    {
        await _house.RunAsync("./aivp", "check", "x");

        Ran ran = await _house.RunAsync("./aivp", "check", "x");

        ran.Error.Should().BeEmpty();
        _house.Publishes.Should().Be(1);
    }

    [Theory]
    [InlineData("Aivp.Agent/Program.cs", true)]
    [InlineData("Aivp.Tools/New.cs", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("prompts/new.yaml", true)]
    [InlineData("examples/night-ferry/script/notes.md", true)]
    [InlineData("Aivp.Tools/obj/made.cs", false)]
    [InlineData("tests/Some.cs", false)]
    [InlineData("examples/night-ferry/image/frames/shot-01-ff.png", false)]
    [InlineData("night-ferry/film.mp4", false)]
    public async Task Aivp_WhenAFileChanged_BuildsAgainOnlyForSources(string file, bool builds)
    {
        await _house.RunAsync("./aivp", "check", "x");
        _house.Write(file, "changed");

        Ran ran = await _house.RunAsync("./aivp", "check", "x");

        _house.Publishes.Should().Be(builds ? 2 : 1);
        ran.Error.Should().Be(builds ? "Building aivp (its sources changed)…\n" : "");
    }

    [Fact]
    public async Task Aivp_WhenAFileIsGone_BuildsAgain()
    {
        _house.Write("Aivp.Tools/Old.cs", "");
        await _house.RunAsync("./aivp", "check", "x");
        File.Delete(Path.Combine(_house.Root, "Aivp.Tools", "Old.cs"));

        await _house.RunAsync("./aivp", "check", "x");

        _house.Publishes.Should().Be(2);
    }

    [Fact]
    public async Task Aivp_ThroughASymlinkFromElsewhere_FindsItsHouse()
    {
        string link = Path.Combine(_house.Elsewhere, "film maker");
        File.CreateSymbolicLink(link, Path.Combine(_house.Root, "aivp"));

        Ran ran = await _house.RunAsync(link, "doctor");

        ran.Output.Should().Be("started aivp.dll [doctor]\n");
    }

    [Fact]
    public async Task Aivp_WhenTwoStartAtOnce_BuildsOnce()
    {
        Ran[] both = await Task.WhenAll(_house.RunAsync("./aivp", "doctor"), _house.RunAsync("./aivp", "doctor"));

        both.Should().OnlyContain(ran => ran.Code == 0);
        _house.Publishes.Should().Be(1);
    }

    [Fact]
    public async Task Aivp_WhenItDoesNotBuild_ShowsTheErrorsAndKeepsNothing()
    {
        _house.Dotnet = DotnetMood.CompilerError;

        Ran ran = await _house.RunAsync("./aivp", "doctor");

        ran.Code.Should().Be(70);
        ran.Error.Should().Contain("Program.cs(1,1): error CS1002: ; expected").And.Contain("it doesn't build");
        Directory.GetDirectories(Path.Combine(_house.Root, ".build", "aivp")).Should().BeEmpty();
    }

    [Fact]
    public async Task Aivp_WithoutAnAheadOfTimeCompiler_BuildsWithoutAndSaysSo()
    {
        _house.Dotnet = DotnetMood.NoReadyToRun;

        Ran ran = await _house.RunAsync("./aivp", "doctor");

        ran.Output.Should().Be("started aivp.dll [doctor]\n");
        ran.Error.Should().Contain("will start a little slower");
    }

    [Fact]
    public async Task Aivp_WithoutDotnet_SaysWhatToType()
    {
        _house.Dotnet = DotnetMood.Missing;

        Ran ran = await _house.RunAsync("./aivp", "doctor");

        ran.Code.Should().Be(69);
        ran.Error.Should().Contain("the .NET 10 SDK is missing. Type this").And.Contain("--channel 10.0");
    }

    [Fact]
    public async Task Aivp_Mcp_StartsTheOtherProgram()
    {
        Ran ran = await _house.RunAsync("./aivp", "mcp", "--http");

        ran.Output.Should().Be("started aivp-mcp.dll [--http]\n");
    }

    [Theory]
    [InlineData("produce", "x")]
    [InlineData("demo")]
    public async Task Aivp_WhenFfmpegIsMissingAndCannotBeInstalled_SaysWhatToTypeAndStartsNothing(params string[] args)
    {
        _house.HasFfmpeg = false;

        Ran ran = await _house.RunAsync("./aivp", args);

        ran.Code.Should().Be(69);
        ran.Output.Should().BeEmpty();
        ran.Error.Should().Contain("ffmpeg is missing");
    }

    [Fact]
    public async Task Aivp_WhenFfmpegIsMissingAndAptIsThere_InstallsItAndStarts()
    {
        _house.HasFfmpeg = false;
        _house.HasApt = true;

        Ran ran = await _house.RunAsync("./aivp", "produce", "x");

        ran.Code.Should().Be(0);
        ran.Error.Should().Contain("Installing ffmpeg (apt-get)…");
        ran.Output.Should().Be("started aivp.dll [produce] [x]\n");
        _house.Log.Should().ContainInOrder("apt-get update", "apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends ffmpeg fonts-dejavu-core");
    }

    [Theory]
    [InlineData("produce", "x", "--dry-run")]
    [InlineData("produce", "--help")]
    [InlineData("check", "x")]
    [InlineData("plan", "x")]
    [InlineData("doctor")]
    public async Task Aivp_WhenFfmpegIsMissingButNotNeeded_JustStarts(params string[] args)
    {
        _house.HasFfmpeg = false;

        Ran ran = await _house.RunAsync("./aivp", args);

        ran.Code.Should().Be(0);
    }
}
