namespace Aivp.Agent.Tests.Cli;

public sealed class DemoVerbTests : IDisposable
{
    private readonly Door _door = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-demo-").FullName;

    public void Dispose()
    {
        _door.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Demo_CopiesTheExampleAndProducesIt()
    {
        string target = Path.Combine(_folder, "film");

        int code = await _door.RunAsync("demo", target);

        code.Should().Be(0);
        _door.Film.Project.Should().Be(target);
        File.Exists(Path.Combine(target, "storyboard", "storyboard-final", "frame-plan.md")).Should().BeTrue();
        Directory.Exists(Path.Combine(target, "video")).Should().BeFalse("what was made in the example isn't part of it");
        _door.Error.Should().StartWith($"Copied the example to {target}");
    }

    [Fact]
    public async Task Demo_WhenItIsThereAlready_TouchesNothingAndGoesOn()
    {
        string mine = Path.Combine(_folder, "notes.md");
        await File.WriteAllTextAsync(mine, "mine");

        int code = await _door.RunAsync("demo", _folder);

        code.Should().Be(0);
        _door.Film.Project.Should().Be(_folder);
        _door.Error.Should().StartWith($"{_folder} is there already: going on with it.");
        Directory.EnumerateFileSystemEntries(_folder).Should().Equal(mine);
    }
}
