using System.Text.Json.Nodes;
using Aivp.Agent.Tests.Launcher;
using Aivp.Simulator.Chat;

namespace Aivp.Agent.Tests.Chat;

/// <summary>Conversations from the first word to the files they leave.</summary>
public sealed class ChatVerbTests : IAsyncLifetime
{
    private ChatStudio _studio = null!;

    public async Task InitializeAsync() => _studio = await ChatStudio.StartAsync();

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Chat_OfTenTurns_GeneratesScoresChoosesAnimatesAndSpends()
    {
        string portrait = Path.Combine(_studio.Ferry.Folder, "image/characters/ines-front.png");
        string drawn = Path.Combine(_studio.Ferry.Folder, "lighthouse.png");
        _studio.Simulator.Chat
            .ThenCall("list_project", "{}").ThenSay("Eight shots, nothing made yet.")
            .ThenCall("create_character_sheet", """{"character":"ines"}""").ThenSay("Ines has her sheet.")
            .ThenCall("score_consistency", $$"""{"images":["{{portrait}}"],"references":["{{portrait}}=Ines"]}""").ThenSay("It's her.")
            .ThenCall("produce_film", """{"shots":"1.1","candidates":2,"max_candidates":2}""").ThenSay("The keyframe is there.")
            .ThenCall("show_shot", """{"shot":"1.1"}""").ThenSay("Two candidates.")
            .ThenCall("choose_candidate", """{"shot":"1.1","candidate":2}""").ThenSay("Candidate 2 it is.")
            .ThenCall("animate_shot", """{"shot":"1.1"}""").ThenSay("It moves.")
            .ThenCall("generate_image", $$"""{"prompt":"a lighthouse","provider":"fal","output":"{{drawn}}"}""").ThenSay("Here is your lighthouse.")
            .ThenCall("show_spend", "{}").ThenSay("A few cents.")
            .ThenCall("set_budget", """{"usd":5}""").ThenSay("Five dollars.");

        Ran ran = await _studio.TalkAsync(
            [
                "what is there?", "make ines's sheet", "is it her?", "make shot 1.1", "show it", "take the second", "animate it", "draw a lighthouse at fal", "y", "what did that cost?", "at most five dollars",
                "/budget", "/jobs all", "/models fal", "/help", "/budgte", "/undo", "/quit", "never read",
            ],
            "--ask-above", "0.01");

        ran.Code.Should().Be(0, ran.Error);
        foreach (string said in new[] { "Eight shots", "Ines has her sheet", "It's her.", "The keyframe is there.", "Two candidates.", "Candidate 2 it is.", "It moves.", "Here is your lighthouse.", "A few cents.", "Five dollars." })
        {
            ran.Output.Should().Contain(said);
        }

        ran.Output.Should().Contain("✓ create_character_sheet").And.Contain("✓ produce_film").And.Contain("shots=1.1").And.NotContain("✗").And.Contain("Spend it? [y/N]");
        ran.Output.Should().Contain("budget: $5.00").And.Contain("/undo").And.Contain("Forgotten: \"at most five dollars\"");
        ran.Error.Should().Contain("did you mean /budget?");
        File.Exists(drawn).Should().BeTrue();
        _studio.Simulator.Paid.Should().ContainSingle("one picture was bought, once");
        JsonNode log = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_studio.Ferry.Folder, "image/log/shot-01-ff.json")))!;
        ((int)log["selected"]!).Should().Be(1);
        File.Exists(Path.Combine(_studio.Ferry.Folder, "video/clips/shot-01.mp4")).Should().BeTrue();
        JsonObject last = _studio.Simulator.Chat.Asked.Last();
        last["messages"]![0]!["content"]!.ToString().Should().Contain("shot 1.1").And.Contain("Ines");
        File.ReadLines(Path.Combine(_studio.Ferry.Folder, ".aivp/chat.jsonl")).Should().HaveCount(9, "ten turns, one of them undone");
    }

    [Fact]
    public async Task Undo_TakesBackChoicesAndBudgetsTurnByTurn()
    {
        _studio.Simulator.Chat
            .ThenCall("produce_film", """{"shots":"1.1","candidates":2,"max_candidates":2,"seed":3}""").ThenSay("Made.")
            .ThenCall("choose_candidate", """{"shot":"1.1","candidate":1}""").ThenSay("The first.")
            .ThenCall("choose_candidate", """{"shot":"1.1","candidate":2}""").ThenSay("The second.")
            .ThenCall("set_budget", """{"usd":5}""").ThenSay("Five.")
            .ThenCall("set_budget", """{"usd":7.5}""").ThenSay("Seven and a half.")
            .ThenCall("set_budget", """{"usd":null}""").ThenSay("No limit.");

        Ran ran = await _studio.TalkAsync(["make it", "first", "second", "five", "more", "no limit", "/undo", "/undo", "/undo", "/undo", "/undo", "/undo", "/undo", "/quit"]);

        ran.Code.Should().Be(0, ran.Error);
        string[] notes = [.. ran.Output.Split('\n').Where(line => line.Contains(" again.", StringComparison.Ordinal) || line.Contains("as before", StringComparison.Ordinal) || line.Contains("stays", StringComparison.Ordinal))];
        notes.Should().Equal(
            "The budget is $7.50 again.",
            "The budget is $5.00 again.",
            "The budget isn't limited any more, as before.",
            "1.1: candidate 1 is the keyframe again.",
            $"1.1: candidate {Before(ran.Output)} is the keyframe again.",
            "produce_film: what it did stays.");
        ran.Output.Should().Contain("There's nothing to take back.");
    }

    [Fact]
    public async Task Undo_WhenTheUserHasSetAnotherBudgetSince_LeavesIt()
    {
        _studio.Simulator.Chat.ThenCall("set_budget", """{"usd":5}""").ThenSay("Five.");

        Ran ran = await _studio.TalkAsync(["five", "/budget 8", "/undo", "/budget", "/quit"]);

        ran.Code.Should().Be(0, ran.Error);
        ran.Output.Should().Contain("the budget was changed since, and stays $8.00").And.NotContain("again.");
    }

    [Fact]
    public async Task Chat_WhenTheUserSaysNo_SpendsNothingAndTheModelIsTold()
    {
        _studio.Simulator.Chat.ThenCall("generate_image", """{"prompt":"a lighthouse","provider":"fal"}""").ThenSay("Then not.");

        Ran ran = await _studio.TalkAsync(["draw it", "n"], "--ask-above", "0");

        ran.Output.Should().Contain("Then not.");
        _studio.Simulator.Paid.Should().BeEmpty();
        ChatScript.LastResult(_studio.Simulator.Chat.Asked.Last()).Should().Contain("spending_declined");
    }

    [Fact]
    public async Task Once_WhereNobodyCanBeAsked_SpendsOnlyWithYesAndNotBeyondTheMost()
    {
        _studio.Simulator.Chat.Always = request => (string?)request["messages"]!.AsArray().Last()!["role"] == "tool" ? new(ChatScript.LastResult(request)) : new("", ("generate_image", $$"""{"prompt":"a lighthouse","provider":"fal","output":"{{Path.Combine(_studio.Ferry.Folder, "x.png")}}"}"""));
        string[] server = ["--chat-model", "local:scripted", "--chat-url", new Uri(_studio.Simulator.BaseAddress, "chat/v1").AbsoluteUri];

        (await _studio.RunAsync([], false, [.. server, "--once", "draw", "--ask-above", "0"])).Error.Should().Contain("--yes");
        (await _studio.RunAsync([], false, [.. server, "--once", "draw", "--yes", "--most", "0.001"])).Error.Should().Contain("--most");
        _studio.Simulator.Paid.Should().BeEmpty();

        await File.WriteAllTextAsync(Path.Combine(_studio.Ferry.Folder, ".aivp/chat.jsonl"), "half a li");
        Ran ran = await _studio.RunAsync([], false, [.. server, "--once", "draw", "--yes"]);
        ran.Code.Should().Be(0, ran.Error);
        _studio.Simulator.Paid.Should().ContainSingle();
        ran.Error.Should().Contain("✓ generate_image").And.Contain("x.png");
    }

    [Fact]
    public async Task Chat_WithAHostileModel_GoesOn()
    {
        _studio.Simulator.Chat
            .Then(new ChatReply("", ("show_shot", "{'shot': '1.2',}"), ("shw_shot", "{}"), ("show_shot", "no json at all")) { Manner = ChatManner.Bare }).ThenSay("First survived.")
            .Then(new ChatReply("", ("show_shot", """{"shot":["1.2"],"project":null}"""), ("list_project", "")) { Manner = ChatManner.AllZero }).ThenSay("Second survived.")
            .Then(new ChatReply("This will bre") { Manner = ChatManner.BreaksOff })
            .Then(new ChatReply("") { Manner = ChatManner.ErrorInside });

        _studio.Simulator.Chat.Always = request => request["tool_choice"] is null ? new("", ("list_models", "{}")) : new("I went in circles.");
        Ran ran = await _studio.TalkAsync(["one", "two", "three", "four", "five", "/quit"]);

        ran.Code.Should().Be(0, ran.Error);
        ran.Output.Should().Contain("First survived.").And.Contain("Second survived.").And.Contain("I went in circles.");
        ran.Error.Should().Contain("broke off").And.Contain("overloaded");
        _studio.Simulator.Chat.Asked.Should().HaveCountLessThan(30);
    }

    [Fact]
    public async Task Chat_WithoutAKey_SaysWhatToSetAndUnderstandsPlainRequests()
    {
        Ran ran = await _studio.RunAsync(["check the project", "animate shot 1.3", "character sheet of Ines", "character sheet of Nobody", "hello", "/models", "/quit"], isInteractive: true);

        ran.Code.Should().Be(0, ran.Error);
        ran.Output.Should().Contain("aivp keys add gemini").And.Contain("3 scenes").And.Contain("ines-turnaround.png").And.Contain("✗ create_character_sheet").And.Contain("plain requests");
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Chat_IsRememberedTheNextTime()
    {
        _studio.Simulator.Chat.ThenSay("A ferry.").ThenSay("As I said.");
        await _studio.TalkAsync(["what is it about?"]);

        Ran ran = await _studio.TalkAsync(["again?"]);

        ran.Output.Should().Contain("1 turns are remembered");
        _studio.Simulator.Chat.Asked.Last().ToJsonString().Should().Contain("what is it about?").And.Contain("A ferry.");
    }

    [Theory]
    [InlineData(2, "is unknown", "--engine", "kernel")]
    [InlineData(69, "doesn't contain it", "--engine", "semantic-kernel", "--chat-url", "http://127.0.0.1:9/v1/")]
    [InlineData(2, "needs a model", "--engine", "semantic-kernel")]
    [InlineData(2, "is no address", "--chat-url", "nowhere")]
    [InlineData(3, "there's no key", "--chat-model", "openai")]
    [InlineData(2, "no folder", "--prompt-dir", "/nowhere/at/all")]
    public async Task Chat_WhenItCantBegin_SaysWhy(int code, string why, params string[] options)
    {
        Ran ran = await _studio.RunAsync([], false, [.. options, "--once", "hello"]);

        ran.Code.Should().Be(code, ran.Error);
        ran.Error.Should().Contain(why);
    }

    // Which of the two the judge had chosen.
    private static string Before(string output) => output.Split("1.1: candidate ")[^1][..1];
}
