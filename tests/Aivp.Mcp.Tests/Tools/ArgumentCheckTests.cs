using System.Text.Json;
using Aivp.Mcp.Tools;
using Aivp.Tools.Errors;

namespace Aivp.Mcp.Tests.Tools;

public sealed class ArgumentCheckTests
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(
        """
        {"type":"object","required":["project"],"properties":{
          "project":{"type":"string","description":"The folder."},"count":{"type":"integer","minimum":1,"maximum":8},
          "fresh":{"type":"boolean"},"files":{"type":"array","items":{"type":"string"}},"style":{"type":"string","enum":["photo","3d"]}}}
        """).RootElement;

    [Theory]
    [InlineData("""{"project":"a"}""")]
    [InlineData("""{"project":"a","count":3,"fresh":true,"files":["x"],"style":"3d"}""")]
    [InlineData("""{"project":"a","count":"3","fresh":"True","files":null}""")]
    public void Check_WhenArgumentsAreRight_SaysNothing(string arguments)
    {
        Action check = () => Check(arguments);

        check.Should().NotThrow();
    }

    [Theory]
    [InlineData("""{}""", "project: tool needs it. The folder.")]
    [InlineData("""{"project":"a","cuont":3}""", "cuont: tool has no such argument; did you mean count?")]
    [InlineData("""{"project":7}""", "project: it must be a text; 7 was given.")]
    [InlineData("""{"project":"a","count":2.5}""", "count: it must be a whole number; 2.5 was given.")]
    [InlineData("""{"project":"a","count":99}""", "count: it must be at most 8; 99 was given.")]
    [InlineData("""{"project":"a","count":"many"}""", "count: it must be a whole number; \"many\" was given.")]
    [InlineData("""{"project":"a","fresh":"perhaps"}""", "fresh: it must be true or false; \"perhaps\" was given.")]
    [InlineData("""{"project":"a","files":"x"}""", "files: it must be a list; \"x\" was given.")]
    [InlineData("""{"project":"a","files":[1]}""", "files: in the list, it must be a text; [1] was given.")]
    [InlineData("""{"project":"a","style":"cubist"}""", "style: it must be one of photo, 3d; \"cubist\" was given.")]
    public void Check_WhenOneIsWrong_SaysWhatIsRight(string arguments, string expected)
    {
        Action check = () => Check(arguments);

        check.Should().Throw<SkillArgumentException>().WithMessage(expected);
    }

    private static void Check(string arguments) => ArgumentCheck.Check("tool", s_schema, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments));
}
