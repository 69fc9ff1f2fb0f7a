using Aivp.Tools.Configuration.Keys;

namespace Aivp.Tools.Tests.Configuration.Keys;

public sealed class DotEnvTests
{
    [Theory]
    [InlineData("FAL_KEY=a:b", "a:b")]
    [InlineData("  export FAL_KEY=a:b  ", "a:b")]
    [InlineData("FAL_KEY='a b # c'", "a b # c")]
    [InlineData("FAL_KEY=\"a\\\"b\\n\"", "a\"b\n")]
    [InlineData("FAL_KEY=a:b # the old one", "a:b")]
    [InlineData("FAL_KEY=a#b", "a#b")]
    [InlineData("FAL_KEY=a:b\r", "a:b")]
    [InlineData("\uFEFFFAL_KEY=a:b", "a:b")]
    [InlineData("FAL_KEY=", "")]
    [InlineData("# FAL_KEY=no\nFAL_KEY=yes", "yes")]
    public void Parse_WhenALineSetsAValue_ReadsIt(string text, string value) => DotEnv.Parse(text)["FAL_KEY"].Should().Be(value);

    [Theory]
    [InlineData("FAL_KEY=$(touch {0})", "$(touch {0})")]
    [InlineData("FAL_KEY=`touch {0}`", "`touch {0}`")]
    [InlineData("touch {0}\nFAL_KEY=${{HOME}}", "${{HOME}}")]
    [InlineData("FAL_KEY=\"$(touch {0})\"", "$(touch {0})")]
    public void Parse_WhenTheFileHoldsCommands_ExecutesAndExpandsNothing(string text, string value)
    {
        string trace = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"));
        DotEnv.Parse(string.Format(null, text, trace))["FAL_KEY"].Should().Be(string.Format(null, value, trace));
        File.Exists(trace).Should().BeFalse();
    }

    [Theory]
    [InlineData("if true; then FAL_KEY=x; fi")]
    [InlineData("1FAL=x")]
    [InlineData("=x")]
    [InlineData("source other.env")]
    public void Parse_WhenALineIsSomethingElse_SkipsIt(string text) => DotEnv.Parse(text).Should().BeEmpty();

    [Theory]
    [InlineData("id:secret")]
    [InlineData("$(got) `all` #of it")]
    public void Format_WhenReadAgain_IsTheSame(string value) => DotEnv.Parse(DotEnv.Format("NAME", value))["NAME"].Should().Be(value);
}
