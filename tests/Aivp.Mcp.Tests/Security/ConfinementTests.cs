using Aivp.Mcp.Security;
using Aivp.Tools.Errors;

namespace Aivp.Mcp.Tests.Security;

public sealed class ConfinementTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aivp-root-");

    private string Root => Directory.CreateDirectory(Path.Combine(RealPath.Of(_folder.FullName), "root")).FullName;

    private string Outside => Directory.CreateDirectory(Path.Combine(RealPath.Of(_folder.FullName), "root-of-others")).FullName;

    private Confinement Confinement => new(Root);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(".")]
    [InlineData("film")]
    [InlineData("film/../other/x.png")]
    public void Resolve_WhenItStaysInside_SaysWhere(string path) =>
        Confinement.Resolve("file", path).Should().Be(Path.GetFullPath(path, Root));

    [Theory]
    [InlineData("..")]
    [InlineData("../root-of-others/x.png")]
    [InlineData("film/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("link/x.png")]
    [InlineData("link-to-link/x.png")]
    [InlineData("picture.png")]
    public void Resolve_WhenItLeadsOut_Refuses(string path)
    {
        File.CreateSymbolicLink(Path.Combine(Root, "link"), Outside);
        File.CreateSymbolicLink(Path.Combine(Root, "link-to-link"), Path.Combine(Root, "link"));
        File.CreateSymbolicLink(Path.Combine(Root, "picture.png"), "../root-of-others/secret.png");

        Action resolve = () => Confinement.Resolve("file", path);

        resolve.Should().Throw<SkillArgumentException>().WithMessage("file: *is outside of*");
    }

    [Fact]
    public void Resolve_WhenLinksLeadRound_Refuses()
    {
        File.CreateSymbolicLink(Path.Combine(Root, "a"), Path.Combine(Root, "b"));
        File.CreateSymbolicLink(Path.Combine(Root, "b"), Path.Combine(Root, "a"));

        Action resolve = () => Confinement.Resolve("file", "a/x");

        resolve.Should().Throw<IOException>().WithMessage("*round in circles*");
    }

    [Fact]
    public void ResolveProject_WhenALinkInItLeadsOut_Refuses()
    {
        string frames = Directory.CreateDirectory(Path.Combine(Root, "film", "image", "frames")).FullName;
        File.CreateSymbolicLink(Path.Combine(frames, "shot-01-ff.png"), Path.Combine(Outside, "secret.png"));

        Action resolve = () => Confinement.ResolveProject("film");

        resolve.Should().Throw<SkillArgumentException>().WithMessage("project: image/frames/shot-01-ff.png is a link that leads out*");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://example.com/x.png")]
    [InlineData("https://127.0.0.1/x.png")]
    [InlineData("https://[::1]/x.png")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.8/x.png")]
    [InlineData("https://user:secret@1.1.1.1/x.png")]
    [InlineData("https://localhost/x.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("ftp://1.1.1.1/x.png")]
    public async Task Source_WhenItIsNoPublicHttpsAddress_IsRefused(string source)
    {
        Func<Task> resolve = () => PublicSource.ResolveAsync(Confinement, "image", source, CancellationToken.None);

        await resolve.Should().ThrowAsync<SkillArgumentException>();
    }

    [Fact]
    public async Task Source_WhenItIsAPublicAddress_IsTaken() =>
        (await PublicSource.ResolveAsync(Confinement, "image", "https://1.1.1.1/x.png", CancellationToken.None)).Should().Be("https://1.1.1.1/x.png");
}
