using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Tests.Catalog;

public sealed class InputComposerTests
{
    public static TheoryData<string> Models => [.. FalCatalog.Cards.Select(card => card.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Compose_WhenLittleIsAsked_SendsOnlyWhatTheModelHasAndAllItNeeds(string model)
    {
        ModelCard card = FalCatalog.Card(model);
        foreach (ModelTask task in card.Tasks)
        {
            // Those that draw a given person or place need a picture, though they're asked with words.
            ModelAsk ask = FalCatalog.LeastFor(task);
            ask = card.For(ParameterRole.Picture) is { Required: true } ? ask with { Pictures = ["/tmp/a.png"] } : ask;
            ask = model.EndsWith("motion-control", StringComparison.Ordinal) ? ask with { Parameters = new Dictionary<string, string> { ["character_orientation"] = "image" } } : ask;

            ModelInput input = InputComposer.Compose(card, ask);

            input.Values.Select(value => value.Key).Should().BeSubsetOf(card.Parameters.Select(parameter => parameter.Name));
            card.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).Should().BeSubsetOf(input.Values.Select(value => value.Key));
            input.Files.Should().HaveCount(
                ask.Pictures.Count + new[] { ask.Mask, ask.FirstFrame, ask.LastFrame, ask.Video, ask.Sound }.Count(file => file is not null),
                "no file that was given may be left out");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Compose_WhenMuchIsAsked_SaysWhatItLeavesOut(string model)
    {
        ModelCard card = FalCatalog.Card(model);
        ModelAsk ask = FalCatalog.LeastFor(card.Tasks[0]) with { Seed = 7, NegativePrompt = "rain", Size = new(1280, 720), Audio = true };
        ask = card.For(ParameterRole.Picture) is { Required: true } ? ask with { Pictures = ["/tmp/a.png"] } : ask;
        ask = model.EndsWith("motion-control", StringComparison.Ordinal) ? ask with { Parameters = new Dictionary<string, string> { ["character_orientation"] = "image" } } : ask;
        if (card.For(ParameterRole.Size) is { Type: ParameterType.Text })
        {
            ask = ask with { Size = new(1536, 1024) };
        }

        ModelInput input = InputComposer.Compose(card, ask);

        string[] ignored = [.. input.Remarks.Where(remark => remark.Ignored).Select(remark => remark.What)];
        (input.Values.ContainsKey("seed") ^ ignored.Contains("seed")).Should().BeTrue("a seed is sent or named");
        (input.Values.ContainsKey("negative_prompt") ^ ignored.Contains("negative_prompt")).Should().BeTrue();
        (input.Values.ContainsKey("generate_audio") ^ ignored.Contains("audio")).Should().BeTrue();
    }

    /// <summary>What the models call the same things.</summary>
    [Theory]
    [InlineData("fal-ai/nano-banana-pro", """{"prompt":"p","seed":7,"aspect_ratio":"16:9","resolution":"1K"}""")]
    [InlineData("fal-ai/flux/dev", """{"prompt":"p","seed":7,"image_size":{"width":1280,"height":720}}""")]
    [InlineData("fal-ai/flux-2/turbo", """{"prompt":"p","seed":7,"image_size":{"width":1280,"height":720}}""")]
    [InlineData("openai/gpt-image-2", """{"prompt":"p","image_size":{"width":1280,"height":720}}""")]
    [InlineData("xai/grok-imagine-image", """{"prompt":"p","aspect_ratio":"16:9","resolution":"1k"}""")]
    [InlineData("bria/fibo/generate", """{"prompt":"p","seed":7,"aspect_ratio":"16:9","resolution":"1MP"}""")]
    [InlineData("fal-ai/flux-pro/v1.1-ultra", """{"prompt":"p","seed":7,"aspect_ratio":"16:9"}""")]
    public void Compose_WhenAPictureIsAsked_SpeaksTheModelsWords(string model, string expected) =>
        Compare(model, new() { Prompt = "p", Seed = 7, Size = new(1280, 720) }, expected);

    [Theory]
    [InlineData("fal-ai/nano-banana-pro/edit", """{"prompt":"p","image_urls":["/a","/b"]}""")]
    [InlineData("fal-ai/flux/dev/image-to-image", null)]
    [InlineData("fal-ai/flux-pro/kontext/max/multi", """{"prompt":"p","image_urls":["/a","/b"]}""")]
    [InlineData("bria/fibo-edit/edit", null)]
    [InlineData("fal-ai/ideogram/v3/remix", """{"prompt":"p","image_url":"/a","image_urls":["/b"]}""")]
    [InlineData("fal-ai/ideogram/character", """{"prompt":"p","reference_image_urls":["/a"],"image_urls":["/b"]}""")]
    public void Compose_WhenTwoPicturesAreGiven_PutsThemWhereTheModelWantsThem(string model, string? expected)
    {
        ModelAsk ask = new() { Prompt = "p", Pictures = ["/a", "/b"] };
        if (expected is null)
        {
            Action compose = () => InputComposer.Compose(FalCatalog.Card(model), ask);
            compose.Should().Throw<SkillArgumentException>().WithMessage("*takes at most 1 of them; 2 were given*");
        }
        else
        {
            Compare(model, ask, expected);
        }
    }

    [Theory]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro/image-to-video", """{"prompt":"p","image_url":"/a","end_image_url":"/b","duration":"5","resolution":"720p","aspect_ratio":"16:9","generate_audio":false}""")]
    [InlineData("fal-ai/kling-video/v2.6/pro/image-to-video", """{"prompt":"p","start_image_url":"/a","end_image_url":"/b","duration":"5","generate_audio":false}""")]
    [InlineData("fal-ai/kling-video/v2.5-turbo/pro/image-to-video", """{"prompt":"p","image_url":"/a","tail_image_url":"/b","duration":"5"}""")]
    [InlineData("fal-ai/veo3.1/first-last-frame-to-video", """{"prompt":"p","first_frame_url":"/a","last_frame_url":"/b","duration":"6s","resolution":"720p","aspect_ratio":"16:9","generate_audio":false}""")]
    [InlineData("fal-ai/minimax/hailuo-02/pro/image-to-video", """{"prompt":"p","image_url":"/a","end_image_url":"/b"}""")]
    [InlineData("fal-ai/minimax/hailuo-02/standard/image-to-video", """{"prompt":"p","image_url":"/a","end_image_url":"/b","duration":"6","resolution":"768P"}""")]
    [InlineData("fal-ai/ltx-2.3/image-to-video", """{"prompt":"p","image_url":"/a","end_image_url":"/b","duration":6,"resolution":"1080p","aspect_ratio":"16:9","generate_audio":false}""")]
    [InlineData("fal-ai/wan/v2.7/image-to-video", """{"prompt":"p","image_url":"/a","end_image_url":"/b","duration":5,"resolution":"720p"}""")]
    public void Compose_WhenAClipIsAsked_SpeaksTheModelsWords(string model, string expected) => Compare(
        model,
        new() { Prompt = "p", FirstFrame = "/a", LastFrame = "/b", Size = new(1280, 720), Duration = TimeSpan.FromSeconds(5), Audio = false },
        expected);

    [Theory]
    [InlineData("fal-ai/kling-video/v2.6/pro/text-to-video", 7, "10", 10)]
    [InlineData("fal-ai/bytedance/seedance/v1.5/pro/text-to-video", 3, "4", 4)]
    [InlineData("fal-ai/veo3.1", 4.5, "6s", 6)]
    [InlineData("google/gemini-omni-flash", 4.5, "5", 5)]
    public void Compose_WhenTheModelHasNoSuchLength_TakesTheNextAndSaysSo(string model, double asked, string sent, int seconds)
    {
        ModelInput input = InputComposer.Compose(FalCatalog.Card(model), new() { Prompt = "p", Duration = TimeSpan.FromSeconds(asked) });
        input.Values["duration"]!.ToString().Should().Be(sent);
        input.Usage.Duration.Should().Be(TimeSpan.FromSeconds(seconds));
        input.Remarks.Should().ContainSingle(remark => remark.What == "duration" && !remark.Ignored);
    }

    [Fact]
    public void Compose_WhenItIsLongerThanTheModelCan_SaysHowLongItCan()
    {
        Action compose = () => InputComposer.Compose(FalCatalog.Card("fal-ai/veo3.1"), new() { Prompt = "p", Duration = TimeSpan.FromSeconds(12) });
        compose.Should().Throw<SkillArgumentException>().WithMessage("duration: fal-ai/veo3.1 makes clips of 4, 6, 8 s, not 12 s.");
    }

    [Theory]
    [InlineData("fal-ai/kling-video/v2.6/pro/text-to-video", "4:3", "*makes 16:9, 9:16, 1:1; 1024x768 is 4:3*")]
    [InlineData("fal-ai/gpt-image-1.5", "4:3", "*makes 1024x1024, 1536x1024, 1024x1536, and none is 4:3*")]
    public void Compose_WhenTheModelHasNoSuchRatio_SaysWhichItHas(string model, string _, string message)
    {
        Action compose = () => InputComposer.Compose(FalCatalog.Card(model), new() { Prompt = "p", Size = new(1024, 768) });
        compose.Should().Throw<SkillArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData("guidence_scale", "3", "*has no parameter 'guidence_scale'; did you mean guidance_scale? It has: acceleration,*")]
    [InlineData("strength", "0.5", "*has no parameter 'strength'; it has: acceleration, enable_safety_checker, guidance_scale, image_size, num_inference_steps, output_format.")]
    [InlineData("guidance_scale", "much", "*guidance_scale=much won't do: a number")]
    [InlineData("acceleration", "hihg", "*acceleration=hihg won't do: did you mean high?")]
    [InlineData("enable_safety_checker", "perhaps", "*true or false")]
    [InlineData("num_images", "4", "*num_images: use --num-images.")]
    [InlineData("sync_mode", "true", "*sync_mode: the file comes by its address*")]
    public void Compose_WhenAParameterIsWrong_SaysWhatWouldBeRight(string name, string value, string message)
    {
        Action compose = () => InputComposer.Compose(
            FalCatalog.Card("fal-ai/flux/dev"), new() { Prompt = "p", Parameters = new Dictionary<string, string> { [name] = value } });
        compose.Should().Throw<SkillArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Compose_WhenAParameterIsSetByName_ItWinsOverTheSize() => Compare(
        "fal-ai/nano-banana-pro",
        new() { Prompt = "p", Size = new(1280, 720), Parameters = new Dictionary<string, string> { ["resolution"] = "4K", ["limit_generations"] = "false" } },
        """{"prompt":"p","aspect_ratio":"16:9","resolution":"4K","limit_generations":false}""");

    [Theory]
    [InlineData("fal-ai/flux/dev", "*takes no pictures to work from; 1 were given*")]
    [InlineData("fal-ai/nano-banana-pro", "*takes no pictures to work from*")]
    public void Compose_WhenTheModelTakesNoPicture_NeverDropsIt(string model, string message)
    {
        Action compose = () => InputComposer.Compose(FalCatalog.Card(model), new() { Prompt = "p", Pictures = ["/a"] });
        compose.Should().Throw<SkillArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Compose_WhenSomethingNeededIsMissing_NamesIt()
    {
        Action compose = () => InputComposer.Compose(FalCatalog.Card("fal-ai/kling-video/v2.6/pro/image-to-video"), new() { Prompt = "p" });
        compose.Should().Throw<SkillArgumentException>().WithMessage("file: *needs a first frame (start_image_url).");
    }

    private static void Compare(string model, ModelAsk ask, string expected)
    {
        JsonObject values = InputComposer.Compose(FalCatalog.Card(model), ask).Values;
        JsonNode.DeepEquals(values, JsonNode.Parse(expected)).Should().BeTrue($"{values.ToJsonString()} should be {expected}");
    }
}
