using Aivp.Tools.Configuration;
using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Tests.Configuration.Keys;

public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("aivp-keys-");
    private readonly Dictionary<string, string?> _settings;

    public KeyRingTests() => _settings = new() { ["HOME"] = _home.FullName };

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public void Find_WhenSeveralPlacesHaveOne_TheFirstWins()
    {
        // From the last place to the first, each one wins over those before it.
        Write(".aivp/.env", "FAL_KEY=own-file-key");
        Found().Should().Be("own-file-key");
        Write(".env", "FAL_API_KEY=home-key-0\nFAL_KEY=home-key-1");
        Found().Should().Be("home-key-1", "in one place the first name wins");
        Write("film/.env", "FAL_API_KEY=project-key");
        using (ProjectScope.Enter(Path.Combine(_home.FullName, "film")))
        {
            Found().Should().Be("project-key", "a place counts before a name");
        }

        Found().Should().Be("home-key-1", "the project's key is for its own work only");
        _settings["FAL_API_KEY"] = "second-name";
        Found().Should().Be("second-name");
        _settings["FAL_KEY"] = "first-name";
        Found().Should().Be("first-name");
    }

    [Fact]
    public void Find_WhenTheValueIsEmpty_LooksFurther()
    {
        _settings["FAL_KEY"] = "";
        Write(".env", "FAL_KEY=home-key-1");
        Found().Should().Be("home-key-1");
    }

    [Fact]
    public void Find_WhenThereAreSeveral_GivesEachItsLane()
    {
        _settings["FAL_KEY"] = "id1:secret1, id2:secret2,id1:secret1";
        IReadOnlyList<ApiKey> keys = Ring().Find("fal");
        keys.Select(key => key.Reveal()).Should().Equal("id1:secret1", "id2:secret2");
        keys.Select(key => key.Id).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex("^fal/[0-9a-f]{8}$"));
        Ring().Get("fal", keys[1].Id).Reveal().Should().Be("id2:secret2");
    }

    [Fact]
    public void Find_WhenTheConfigurationNamesThemOtherwise_FollowsIt()
    {
        _settings["FAL_KEY"] = "usual";
        _settings["MY_KEY"] = "own";
        _settings["Keys:Names:fal"] = "MY_KEY";
        Found().Should().Be("own");
    }

    [Fact]
    public void Get_WhenThereIsNone_SaysHowToGetOneIn()
    {
        Action get = () => Ring().Get("fal", null);
        get.Should().Throw<ProviderException>().WithMessage("fal: there's no key. Type `aivp keys add fal`, or set FAL_KEY.").Which.Failure.Should().Be(ProviderFailure.Unauthorized);
    }

    [Fact]
    public void ToString_WhenAKeyGetsIntoAMessage_TellsOnlyItsFingerprint()
    {
        ApiKey key = new("fal", "the-id:the-secret-part", "FAL_KEY");
        $"{key}".Should().Be(key.Id).And.NotContain("secret");
        key.Redact("Key the-id:the-secret-part and the-secret-part").Should().Be("Key [key] and [key]");
    }

    [Fact]
    public async Task Set_WhenTheFileHasOtherLines_KeepsThemAndOnlyTheOwnerMayRead()
    {
        Write(".aivp/.env", "# mine\nOTHER=1\nexport FAL_KEY=old-old-old\n");
        await KeyFile.SetAsync(Ring().OwnFile, "FAL_KEY", "id:new-secret", CancellationToken.None);

        (await File.ReadAllLinesAsync(Ring().OwnFile)).Should().Equal("# mine", "OTHER=1", "FAL_KEY=id:new-secret");
        Found().Should().Be("id:new-secret");
        UnixModeOf(Ring().OwnFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(Path.GetDirectoryName(Ring().OwnFile)!).Should().ContainSingle();
    }

    [Theory]
    [InlineData("--model")]
    [InlineData("short")]
    [InlineData("two words here")]
    [InlineData("")]
    public async Task Set_WhenItIsNoKey_SavesNothing(string value)
    {
        Func<Task> set = () => KeyFile.SetAsync(Ring().OwnFile, "FAL_KEY", value, CancellationToken.None);
        (await set.Should().ThrowAsync<SkillArgumentException>()).Which.Message.Should().NotContain(value.Length == 0 ? "\0" : value);
        File.Exists(Ring().OwnFile).Should().BeFalse();
    }

    private string Found() => Ring().Find("fal").Should().ContainSingle().Which.Reveal();

    private KeyRing Ring()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        return new(configuration, new(configuration));
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_home.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static UnixFileMode UnixModeOf(string file) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(file);
}
