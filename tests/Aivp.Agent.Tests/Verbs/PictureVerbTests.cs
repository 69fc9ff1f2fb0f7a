using System.Text.Json.Nodes;
using Aivp.Agent.Tests.Launcher;

namespace Aivp.Agent.Tests.Verbs;

/// <summary><c>aivp generate</c>, <c>edit</c>, <c>upscale</c> and <c>upload</c>, as typed.</summary>
public sealed class PictureVerbTests : IClassFixture<FalStudio>
{
    private readonly FalStudio _studio;

    public PictureVerbTests(FalStudio studio)
    {
        _studio = studio;
        _studio.Simulator.Reset();
    }

    [Fact]
    public async Task Generate_WithEveryOption_SavesAllPicturesAndPrintsOneDocument()
    {
        const string Prompt = "a \"quoted\" cat's dream,\nin two lines: 猫 $(rm -rf /) `id` {x}";
        JsonNode report = await _studio.DoAsync(
            "generate", "--prompt", Prompt, "--model", "fal-ai/flux/dev", "--num-images", "3", "--seed", "41", "--width", "320", "--height", "192",
            "--param", "guidance_scale=4.5", "--output", "new/folder/cat.png", "--logs", "--poll-interval", "0.05", "--timeout", "60", "--sync", "--provider", "fal");

        report["images"]!.AsArray().Select(image => Path.GetRelativePath(_studio.Folder, image!["file"]!.ToString()))
            .Should().Equal("new/folder/cat-1.png", "new/folder/cat-2.png", "new/folder/cat-3.png");
        report["images"]!.AsArray().Select(image => (int)image!["seed"]!).Should().Equal(41, 42, 43);
        report["images"]!.AsArray().Should().OnlyContain(image => image!["url"]!.ToString().StartsWith("http") && (int)image["width"]! == 320 && (int)image["height"]! == 192);
        report["status"]!.ToString().Should().Be("COMPLETED");
        ((decimal)report["estimate"]!).Should().Be(0.075m);
        ((decimal)report["cost"]!).Should().Be(0.075m);
        _studio.Simulator.Paid.Should().HaveCount(3).And.OnlyContain(paid => paid.Input!["prompt"]!.ToString() == Prompt && (double)paid.Input["guidance_scale"]! == 4.5);
        Directory.EnumerateFiles(_studio.At("new/folder")).Should().HaveCount(3, "nothing temporary is left")
            .And.OnlyContain(file => FalStudio.KindOf(file) == "png");
    }

    [Fact]
    public async Task Generate_WithFourTimesTheSame_SpendsOnceAndFreshSpendsAgain()
    {
        string[] typed = ["generate", "-p", "once", "-m", "fal-ai/flux/schnell", "--size", "64x64", "-o", "once.png"];
        await _studio.DoAsync(typed);
        JsonNode again = await _studio.DoAsync(typed);
        ((decimal)again["cost"]!).Should().Be(0);
        ((bool)again["images"]![0]!["reused"]!).Should().BeTrue();
        _studio.Simulator.Paid.Should().ContainSingle();
        await _studio.DoAsync([.. typed, "--fresh"]);
        _studio.Simulator.Paid.Should().HaveCount(2);
    }

    [Fact]
    public async Task Generate_WithReferences_GoesToTheEditorAndSaysSo()
    {
        string one = await _studio.PictureAsync("one.png");
        string two = await _studio.PictureAsync("two.png", "320x200");
        JsonNode report = await _studio.DoAsync(
            "generate", "-p", "both", "-m", "fal-ai/nano-banana-pro", "--reference", one, "-r", two, "--aspect-ratio", "16:9", "--resolution", "2K", "-o", "both.png");
        JsonNode sent = _studio.Sent("fal-ai/nano-banana-pro/edit");
        sent["image_urls"]!.AsArray().Select(url => Path.GetFileName(url!.ToString())).Should().Equal("one.png", "two.png");
        (sent["aspect_ratio"]!.ToString(), sent["resolution"]!.ToString()).Should().Be(("16:9", "2K"));
        report["remarks"]!.AsArray().Should().ContainSingle().Which!.ToString()
            .Should().Be("fal-ai/nano-banana-pro/edit does editing or pictures to work from in fal-ai/nano-banana-pro's place.");
    }

    [Fact]
    public async Task Generate_AsLandscape_HasTheShapeOfAClip()
    {
        await _studio.DoAsync("generate", "-p", "wide", "-m", "fal-ai/flux/schnell", "--size", "landscape", "-o", "wide.png");
        JsonNode size = _studio.Sent("fal-ai/flux/schnell")["image_size"]!;
        (size.ToString() == "landscape_16_9" || (int)size["width"]! * 9 == (int)size["height"]! * 16).Should().BeTrue(size.ToJsonString());
    }

    [Fact]
    public async Task Generate_Async_ReturnsTheSeedsShapeAndTheRestIsFetchedLater()
    {
        JsonNode begun = await _studio.DoAsync("generate", "-p", "later", "-m", "fal-ai/flux/schnell", "--size", "64x64", "-o", "later.png", "--async");
        begun["status"]!.ToString().Should().Be("IN_QUEUE");
        begun["request_id"]!.ToString().Should().Be(_studio.Simulator.Paid.Single().RequestId);
        File.Exists(_studio.At("later.png")).Should().BeFalse();

        string job = begun["jobs"]![0]!.ToString();
        (await _studio.RunAsync("jobs", "resume", job)).Code.Should().Be(0);
        await _studio.DoAsync("generate", "-p", "later", "-m", "fal-ai/flux/schnell", "--size", "64x64", "-o", "later.png");
        File.Exists(_studio.At("later.png")).Should().BeTrue();
        _studio.Simulator.Paid.Should().ContainSingle();
    }

    [Fact]
    public async Task Generate_WhenTheTimeIsUp_SaysHowToGoOnAndThatWorks()
    {
        string[] typed = ["generate", "-p", "slow", "-m", "fal-ai/flux/schnell", "--size", "64x64", "-o", "slow.png"];
        string message = await _studio.FailAsync(3, [.. typed, "--timeout", "0.5", "--poll-interval", "60"]);
        message.Should().MatchRegex("not ready after 0.5 s.*aivp jobs resume [0-9a-f]{16}");
        string job = message.Split("aivp jobs resume ")[1][..16];
        (await _studio.RunAsync("jobs", "resume", job)).Code.Should().Be(0);
        await _studio.DoAsync(typed);
        _studio.Simulator.Paid.Should().ContainSingle();
    }

    [Theory]
    [InlineData("--seed: openai/gpt-image-2 takes no seed. Leave it out, or add --ignore-unsupported.", "-m", "openai/gpt-image-2", "--seed", "4")]
    [InlineData("--param: fal-ai/flux/dev has no parameter 'stesp'; it has: acceleration, *", "-m", "fal-ai/flux/dev", "--param", "stesp=4")]
    [InlineData("--param: fal-ai/flux/dev has no parameter 'guidance_scal'; did you mean guidance_scale? *", "-m", "fal-ai/flux/dev", "--param", "guidance_scal=4")]
    [InlineData("--param: seed: use --seed.", "-m", "fal-ai/flux/dev", "--param", "seed=4")]
    [InlineData("--model: fal has no model 'fal-ai/flux/dve'; did you mean fal-ai/flux/dev?", "-m", "fal-ai/flux/dve")]
    [InlineData("--model: fal-ai/flux-2-turbo isn't there any more; use fal-ai/flux-2/turbo.", "-m", "fal-ai/flux-2-turbo")]
    [InlineData("--model: fal-ai/kling-video/v2.6/pro can't do text to image. These can: *", "-m", "fal-ai/kling-video/v2.6/pro")]
    [InlineData("--provider: 'local' is unknown here; write one of: animatic, fal*", "--provider", "local")]
    [InlineData("--size: give a size, or width and height, or an aspect ratio and a resolution; not several of them.", "--size", "square", "--aspect-ratio", "1:1")]
    [InlineData("--width: width and height belong together, from 1 to 16384 pixels.", "--width", "320")]
    [InlineData("--image: there's no file missing.png.", "--file", "missing.png")]
    [InlineData("--num-images: ask for 1 to 16 pictures.", "--num-images", "99")]
    [InlineData("--poll-interval: 0.05 to 300 seconds.", "--poll-interval", "0")]
    [InlineData("--timeout: with --async nothing is waited for; leave one of them out.", "--async", "--timeout", "5")]
    [InlineData("output: '*x.mp4': the name must end in .png or .jpg or .webp.", "-o", "x.mp4")]
    [InlineData("--seed: a seed is 0 to 2147483647.", "--seed", "-1")]
    public async Task Generate_WhenWhatIsAskedCannotBe_SaysWhatCanAndSendsNothing(string message, params string[] options)
    {
        (await _studio.FailAsync(2, ["generate", "-p", "x", .. options])).Should().Match(message.StartsWith("output", StringComparison.Ordinal) ? $"--{message}" : message);
        _studio.Simulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Edit_WithAMask_ChangesOnlyThere()
    {
        string picture = await _studio.PictureAsync("room.png");
        string mask = await _studio.PictureAsync("mask.png", prompt: "an old man with a beard");
        await _studio.DoAsync("edit", "-p", "a red door", "--image", picture, "--mask", mask, "-o", "door.png");
        JsonNode sent = _studio.Sent("fal-ai/flux-pro/v1/fill");
        sent["image_url"]!.ToString().Should().EndWith("/room.png");
        sent["mask_url"]!.ToString().Should().EndWith("/mask.png");
        (await _studio.FailAsync(2, "edit", "-p", "a red door", "--file", picture, "-m", "fal-ai/flux-pro/v1/fill"))
            .Should().Be("--mask: fal-ai/flux-pro/v1/fill needs a mask, white where something may change.");
        (await _studio.FailAsync(2, "edit", "-p", "a red door", "--file", picture, "--mask", await _studio.PictureAsync("large.png", "640x360")))
            .Should().Be("--mask: it's 640x360 and the picture is 320x180; they must be of the same size.");
        (await _studio.FailAsync(2, "edit", "-p", "a red door")).Should().Be("--file: name the picture to change.");
    }

    [Fact]
    public async Task Edit_OfAnAddress_SendsTheAddress()
    {
        await _studio.DoAsync("edit", "-p", "at night", "--image-url", "https://example.com/day.png", "--aspect-ratio", "4:3", "-m", "fal-ai/flux-pro/kontext", "-o", "night.jpg", "--seed", "3");
        _studio.Sent("fal-ai/flux-pro/kontext")["image_url"]!.ToString().Should().Be("https://example.com/day.png");
        FalStudio.KindOf(_studio.At("night.jpg")).Should().Be("jpeg");
    }

    [Fact]
    public async Task Edit_WhenTheUploadFails_BuysNothing()
    {
        string picture = await _studio.PictureAsync("up.png");
        _studio.Simulator.Faults.Add("fal.upload_refused");
        (await _studio.FailAsync(3, "edit", "-p", "x", "--file", picture)).Should().Contain("File too large");
        _studio.Simulator.Paid.Should().BeEmpty("a picture from words alone isn't what was asked for");
    }

    [Fact]
    public async Task Upscale_IsAsLargeAsAskedOrSaysWhatTheModelCan()
    {
        string picture = await _studio.PictureAsync("small.png");
        JsonNode report = await _studio.DoAsync("upscale", "--file", picture, "--scale", "2", "-m", "fal-ai/clarity-upscaler", "-o", "big.png");
        ((int)report["images"]![0]!["width"]!, (int)report["images"]![0]!["height"]!).Should().Be((640, 360));
        (await _studio.FailAsync(2, "upscale", "--file", picture, "--scale", "9")).Should().Be("--scale: more than 1 and at most 8 times as large.");
    }

    [Fact]
    public async Task Upload_PrintsTheAddress()
    {
        string picture = await _studio.PictureAsync("mine.png");
        JsonNode report = await _studio.DoAsync("upload", "--file", picture);
        (await _studio.Simulator.Client.GetByteArrayAsync(report["url"]!.ToString())).Should().Equal(await File.ReadAllBytesAsync(picture));
        report["content_type"]!.ToString().Should().Be("image/png");
        (await _studio.FailAsync(3, "upload", "--file", "missing.png")).Should().Contain("there's no such file");
        await File.WriteAllTextAsync(_studio.At("page.png"), "<html>404</html>");
        (await _studio.FailAsync(3, "upload", "--file", _studio.At("page.png"))).Should().Contain("is a web page");
        _studio.Simulator.Paid.Should().BeEmpty();
    }

    [Fact]
    public async Task Debug_ShowsLogsWithoutTheKeyOnStandardErrorOnly()
    {
        Ran ran = await _studio.RunAsync("generate", "-p", "a", "-m", "fal-ai/flux/schnell", "--size", "64x64", "-o", "debug.png", "--debug");
        JsonNode.Parse(ran.Output)!["status"]!.ToString().Should().Be("COMPLETED");
        ran.Error.Should().Contain("fal took a job");
    }
}
