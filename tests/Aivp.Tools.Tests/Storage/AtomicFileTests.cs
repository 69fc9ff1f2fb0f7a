using Aivp.Tools.Storage;

namespace Aivp.Tools.Tests.Storage;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("film.mp4")]
    [InlineData("shot-02-ff.png")]
    [InlineData("no-ending")]
    [InlineData("two.dots.json")]
    [InlineData("场景.md")]
    public void TemporaryFor_GivesANewNameBesideWithTheSameEnding(string name)
    {
        string path = Path.Join(_folder, name);

        string temporary = AtomicFile.TemporaryFor(path);

        Path.GetDirectoryName(temporary).Should().Be(_folder);
        Path.GetExtension(temporary).Should().Be(name == "no-ending" ? ".tmp" : Path.GetExtension(name));
        AtomicFile.IsTemporary(temporary).Should().BeTrue();
        AtomicFile.IsTemporary(Path.GetFileName(temporary)).Should().BeTrue();
        AtomicFile.TemporaryFor(path).Should().NotBe(temporary);
    }

    [Theory]
    [InlineData("film.mp4")]
    [InlineData("film.tmp")]
    [InlineData("film.tmp.mp4")]
    [InlineData("film.0123456789abcdef0123456789abcdef.mp4")]
    [InlineData("film.0123456789abcdef0123456789abcdeg.tmp.mp4")]
    [InlineData("a.0123456789abcdef0123456789abcdef.tmp.b/film.mp4")]
    public void IsTemporary_WhenSomebodyElsesName_SaysNo(string name) => AtomicFile.IsTemporary(name).Should().BeFalse();

    [Fact]
    public async Task Write_ReplacesTheFileMakesFoldersAndLeavesNothingElse()
    {
        string path = Path.Join(_folder, "a", "b.json");

        await AtomicFile.WriteAsync(path, "old", CancellationToken.None);
        await AtomicFile.WriteAsync(path, "né", CancellationToken.None);

        (await File.ReadAllBytesAsync(path)).Should().Equal("né"u8.ToArray());
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Should().Equal(path);
    }

    [Fact]
    public async Task Write_WhenItCannotBeFinished_KeepsTheOldFileAndLeavesNothingElse()
    {
        string path = Path.Join(_folder, "b.json");
        await AtomicFile.WriteAsync(path, "old", CancellationToken.None);

        Func<Task> write = () => AtomicFile.WriteAsync(path, "new", new CancellationToken(canceled: true));

        await write.Should().ThrowAsync<OperationCanceledException>();
        (await File.ReadAllTextAsync(path)).Should().Be("old");
        Directory.GetFiles(_folder).Should().Equal(path);
    }
}
