namespace Aivp.Agent.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly Door _door = new();

    public void Dispose() => _door.Dispose();

    [Theory]
    [InlineData("chekc x", "aivp: unknown verb 'chekc'; did you mean 'check'?")]
    [InlineData("plna x", "aivp: unknown verb 'plna'; did you mean 'plan'?")]
    [InlineData("xylophone x", "aivp: unknown verb 'xylophone'.")]
    [InlineData("--verson", "aivp: unknown option '--verson'; did you mean '--version'?")]
    [InlineData("--debug", "aivp: name a verb: demo, check, show, import, plan, estimate, impact, continuity, sheet, style-frame, produce, regenerate, animate-shot, assemble, review, chat, generate, edit, upscale, animate, upload, jobs, spend, budget, models, keys, score, compare, choose, rate, calibrate, clean, doctor, mcp.")]
    [InlineData("produce", "aivp produce: DIR is missing: The project's folder")]
    [InlineData("produce x y", "aivp produce: unknown argument 'y'.")]
    [InlineData("produce x --candidats 3", "aivp produce: unknown option '--candidats'; did you mean '--candidates'?")]
    [InlineData("produce --candidats 3 x", "aivp produce: unknown option '--candidats'; did you mean '--candidates'?")]
    [InlineData("check --explane", "aivp check: unknown option '--explane'; did you mean '--explain'?")]
    [InlineData("produce x --candidates", "aivp produce: Required argument missing for option: '--candidates'.")]
    [InlineData("produce x --candidates four", "aivp produce: --candidates: 'four' isn't a whole number.")]
    [InlineData("produce x --candidates 4.5", "aivp produce: --candidates: '4.5' isn't a whole number.")]
    [InlineData("produce x --threshold 0,8", "aivp produce: --threshold: '0,8' isn't a number such as 0.8.")]
    [InlineData("produce x --parallel many", "aivp produce: --parallel: 'many' isn't a whole number.")]
    [InlineData("produce x --seed 1 --seed 2", "aivp produce: Option '--seed' expects a single argument but 2 were provided.")]
    [InlineData("produce x --shots 1.2,two", "aivp produce: --shots: 'two' isn't a shot; write scene.shot with commas between, for example 1.2,2.1.")]
    [InlineData("plan x --dot --json", "aivp plan: --dot and --json: choose one.")]
    [InlineData("check", "aivp check: name either the project's folder or, with --explain, a code.")]
    [InlineData("check x --explain AIVP101", "aivp check: name either the project's folder or, with --explain, a code.")]
    [InlineData("generate -p cat --file a.png --image-url https://example.com/a.png", "aivp generate: --file and --image-url: give one picture, not two.")]
    [InlineData("generate -p cat --async --sync", "aivp generate: --async and --sync: choose one.")]
    [InlineData("generate -p cat --image-url a.png", "aivp generate: --image-url: 'a.png' isn't an https address; for a file use --file.")]
    [InlineData("generate -p cat --num-images four", "aivp generate: --num-images: 'four' isn't a whole number.")]
    [InlineData("generate -p cat --num_images 4", "aivp generate: unknown option '--num_images'; did you mean '--num-images'?")]
    [InlineData("generate -p cat --param seed", "aivp generate: --param: 'seed' isn't NAME=VALUE.")]
    [InlineData("generate -p cat --param a=1 --param a=2", "aivp generate: --param: a is given twice.")]
    [InlineData("animate -p go --audio --no-audio", "aivp animate: --audio and --no-audio: choose one.")]
    [InlineData("animate -p go --multi-shot x", "aivp animate: unknown option '--multi-shot'.")]
    [InlineData("animate -p go --poll-interval soon", "aivp animate: --poll-interval: 'soon' isn't a number.")]
    [InlineData("upload", "aivp upload: Option '--file' is required.")]
    [InlineData("clean x --force", "aivp clean: unknown option '--force'.")]
    public async Task Run_WhenTheCommandLineIsWrong_SaysWhatIsRightAndDoesNothing(string typed, string expected)
    {
        int code = await _door.RunAsync(typed.Split(' '));

        code.Should().Be(2);
        _door.Error.Should().StartWith(expected).And.Contain("--help");
        _door.Output.Should().BeEmpty();
        _door.Film.Project.Should().BeNull();
    }

    [Fact]
    public async Task Run_WhenAFolderStartsWithAt_TakesItForAFolder()
    {
        await _door.RunAsync("check", "@night");

        _door.Film.Project.Should().Be("@night");
    }
}
