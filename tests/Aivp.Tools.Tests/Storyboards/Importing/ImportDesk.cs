using Aivp.Tools.Errors;
using Aivp.Tools.Media;
using Aivp.Tools.Skills;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;
using Aivp.Tools.Tests.Media.Ffmpeg;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Tests.Storyboards.Importing;

/// <summary>A folder with another program's files, and the import of it.</summary>
internal sealed class ImportDesk : IDisposable
{
    private readonly TestEngine _engine = new();

    /// <summary>Environment variables.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    public string At(string file) => _engine.At(file);

    public string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
        return At(file);
    }

    /// <summary>A picture of one colour.</summary>
    public async Task PictureAsync(params string[] files)
    {
        foreach (string file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
            await Png.WriteAsync(new RgbImage(64, 36), At(file), CancellationToken.None);
        }
    }

    /// <summary>A clip of a second.</summary>
    public void Clip(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        _engine.Ffmpeg("-f", "lavfi", "-i", "color=navy:s=64x36:r=24:d=1", "-pix_fmt", "yuv420p", file);
    }

    public async Task<ImportReport> ImportAsync(string source, bool overwrite = false) =>
        await new ImportSkills(new StoryboardReader(), _engine.Engine, new ConfigurationBuilder().AddInMemoryCollection(Variables).Build())
            .ImportAsync(At(source), At("project"), "Test Film", overwrite, CancellationToken.None);

    /// <summary>The project that came of it, which has no errors.</summary>
    public async Task<Storyboard> StoryboardAsync()
    {
        StoryboardReading reading = await new StoryboardReader().ReadAsync(At("project"), CancellationToken.None);
        reading.Findings.Where(finding => finding.Severity is Severity.Error).Should().BeEmpty();
        return reading.Storyboard!;
    }

    public string Project(string file) => File.ReadAllText(At($"project/{file}"));

    /// <summary>The import fails, says where and what would be right, and leaves nothing behind.</summary>
    public async Task ShouldFailAsync(string source, string where, string message)
    {
        ProjectException error = (await FluentActions.Awaiting(() => ImportAsync(source)).Should().ThrowAsync<ProjectException>()).Which;
        error.Findings.Should().Contain(
            finding => finding.Where.ToString().EndsWith(where, StringComparison.Ordinal) && finding.Message.Contains(message, StringComparison.Ordinal),
            $"'{where}: {message}' is expected among:\n{string.Join('\n', error.Findings)}\n");
        error.Findings.Select(finding => finding.Code).Should().OnlyContain(code => FindingCatalog.Find(code) != null);
        Directory.Exists(At("project")).Should().BeFalse("nothing is written when something is wrong");
        Directory.EnumerateDirectories(At("")).Should().NotContain(folder => folder.EndsWith(".tmp", StringComparison.Ordinal));
    }

    public void Dispose() => _engine.Dispose();
}
