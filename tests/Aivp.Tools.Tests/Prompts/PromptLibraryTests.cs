using Aivp.Tools.Errors;
using Aivp.Tools.Prompts;

namespace Aivp.Tools.Tests.Prompts;

public sealed class PromptLibraryTests : IDisposable
{
    private readonly PromptLibrary _library = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-prompts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Names => [.. new PromptLibrary().Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_OfEveryPrompt_FillsInAllThatIsDeclaredAndKeepsBracesAndQuotes(string name)
    {
        const string Text = "{{not}} a {template}, \"quoted\" & <b>'all'</b>";
        object item = new { id = "1", number = 1, name = Text, place = Text, text = Text, character = true, kind = "wrong_hair", words = Text, from = "0", to = "5", tone = Text, line = Text, who = Text, shows = Text, items = new[] { new { id = "1", text = Text } } };
        Dictionary<string, object?> values = _library.VariablesOf(name).ToDictionary(variable => variable, variable => variable switch
        {
            "view" => "front",
            "name" when name.StartsWith("words-", StringComparison.Ordinal) => name switch
            {
                "words-framing" => "long",
                "words-angle" => "low",
                "words-style" => "noir",
                "words-lighting" => "rim",
                "words-mood" => "tense",
                "words-action" => "running",
                _ => "city",
            },
            "items" or "anchors" or "people" when name is not "judge-rubric" => new[] { Text },
            "references" when name.StartsWith("judge-", StringComparison.Ordinal) => 2,
            "people" => 2,
            "references" or "slices" or "dialogue" or "characters" or "frame" or "defects" or "cast" or "beside" => new[] { item },
            "from_image" or "sound" => false,
            _ => (object?)Text,
        });

        string prompt = _library.Render(name, values);

        prompt.Should().NotBeEmpty().And.NotContain("&amp;").And.NotContain("&quot;");
        prompt.Replace("{{not}}", "", StringComparison.Ordinal).Should().NotContain("{{");
        if (values.Values.Any(value => value is Text))
        {
            prompt.Should().Contain(Text);
        }
    }

    [Fact]
    public void Render_OfEveryWordOfOurLists_HasWordsForIt()
    {
        (string List, IEnumerable<string> Words)[] lists =
        [
            ("style", ShotWords.Styles.Select(entry => entry.Name)),
            ("lighting", ShotWords.Lights.Select(entry => entry.Name)),
            ("mood", ShotWords.Moods.Select(entry => entry.Name)),
            ("action", ShotWords.Actions.Select(entry => entry.Name)),
            ("location", ShotWords.Places.Select(entry => entry.Name)),
            ("framing", ["extreme_long", "long", "medium_long", "medium", "medium_close_up", "close_up", "extreme_close_up", "over_the_shoulder"]),
            ("angle", ["eye_level", "low", "high", "dutch", "overhead", "worms_eye"]),
        ];
        foreach ((string list, IEnumerable<string> words) in lists)
        {
            words.Select(word => _library.Render($"words-{list}", new { name = word })).Should().OnlyContain(text => text.Length > 5).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Render_WhenThereIsNoSuchPrompt_SaysTheNearest() =>
        _library.Invoking(library => library.Render("judge-pear", new { })).Should().Throw<DamagedFileException>().WithMessage("*judge-pair*");

    [Fact]
    public void Render_WhenAVariableIsNotGiven_SaysWhich() =>
        _library.Invoking(library => library.Render("judge-mend", new { problems = "x" })).Should().Throw<DamagedFileException>().WithMessage("*{{problem}}*problems*");

    [Fact]
    public void Use_WhenAFolderHasAPromptOfItsOwn_TakesThatAndOursForTheRest()
    {
        Write("judge-mend", "Again, please: {{problem}}");
        using (_library.Use(_folder))
        {
            _library.Render("judge-mend", new { problem = "prose" }).Should().Be("Again, please: prose");
            _library.Render("words-mood", new { name = "tense" }).Should().StartWith("tense");
        }

        _library.Render("judge-mend", new { problem = "prose" }).Should().StartWith("Your answer");
    }

    [Theory]
    [InlineData("judge-mend", "{{probelm}}", "{{probelm}} is filled in by nothing; *problem*")]
    [InlineData("judge-mned", "{{problem}}", "*there's no prompt of that name*judge-mend*")]
    [InlineData("judge-mend", "{{#if problem}}", "*isn't Handlebars*")]
    public void Use_WhenAPromptIsWrong_SaysSoBeforeAnythingIsAsked(string name, string template, string message)
    {
        Write(name, template);
        _library.Invoking(library => library.Use(_folder)).Should().Throw<DamagedFileException>().WithMessage($"*{message}");
    }

    [Fact]
    public void Use_WhenThereIsNoSuchFolder_SaysSo() =>
        _library.Invoking(library => library.Use(Path.Combine(_folder, "none"))).Should().Throw<SkillArgumentException>().Which.Argument.Should().Be("prompt_dir");

    [Fact]
    public void Placeholders_OfATemplate_AreItsVariablesNotItsItems() =>
        Placeholders.In("{{a}} {{#each list}}{{item}} {{../b}} {{#if c}}{{/if}}{{/each}} {{#if (equals d \"e\")}}{{{f}}}{{else}}{{g.h}}{{/if}} {{! no }}")
            .Should().BeEquivalentTo("a", "list", "b", "d", "f", "g");

    private void Write(string name, string template) => File.WriteAllText(
        Path.Combine(_folder, $"{name}.yaml"),
        $"name: x\ntemplate_format: handlebars\ninput_variables:\n  - name: problem\n  - name: probelm\ntemplate: |\n  {template}\n");
}
