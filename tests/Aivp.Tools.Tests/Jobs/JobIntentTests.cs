using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class JobIntentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aivp-intent-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Create_WhenOnlyTheOrderOfNamesDiffers_IsTheSame()
    {
        JobIntent one = await JobIntent.CreateAsync("fal", "m", new JsonObject { ["a"] = 1, ["b"] = new JsonObject { ["x"] = "é", ["y"] = null } }, [], default);
        JobIntent two = await JobIntent.CreateAsync("fal", "m", new JsonObject { ["b"] = new JsonObject { ["y"] = null, ["x"] = "é" }, ["a"] = 1 }, [], default);

        two.Should().Be(one);
        one.Body.Should().Be("""{"inputs":[],"model":"m","parameters":{"a":1,"b":{"x":"é","y":null}},"provider":"fal"}""");
    }

    [Fact]
    public async Task Create_CountsTheBytesOfInputsAndTheirOrderAndNotTheirNames()
    {
        string fox = Write("fox.png", "fox");
        string same = Write("same.png", "fox");
        string cat = Write("cat.png", "cat");

        (await HashAsync(fox, cat)).Should().Be(await HashAsync(same, cat));
        (await HashAsync(fox, cat)).Should().NotBe(await HashAsync(cat, fox));
        Write("fox.png", "another fox");
        (await HashAsync(fox, cat)).Should().NotBe(await HashAsync(same, cat));
    }

    [Theory]
    [InlineData("openai", "m", "p")]
    [InlineData("fal", "n", "p")]
    [InlineData("fal", "m", "q")]
    public async Task Create_WhenAnythingDiffers_IsAnother(string provider, string model, string prompt)
    {
        JobIntent one = await JobIntent.CreateAsync("fal", "m", new JsonObject { ["prompt"] = "p" }, [], default);
        JobIntent two = await JobIntent.CreateAsync(provider, model, new JsonObject { ["prompt"] = prompt }, [], default);

        two.Hash.Should().NotBe(one.Hash);
    }

    private static async Task<string> HashAsync(params string[] inputs) => (await JobIntent.CreateAsync("fal", "m", [], inputs, default)).Hash;

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
