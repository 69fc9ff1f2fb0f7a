using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Animatic;
using Aivp.Tools.Storyboards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers.Animatic;

public sealed class AnimaticImageProviderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("animatic").FullName;
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddMedia(new ConfigurationBuilder().Build()).AddAnimatic().BuildServiceProvider();

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Submit_WhenTheRequestIsTheSame_IsTheSameJob()
    {
        Submission one = await Submit(Film.Trio());
        Submission two = await Submit(Film.Trio());

        two.Should().Be(one);
        (await Submit(Film.Trio(seed: 2))).RequestId.Should().NotBe(one.RequestId);
    }

    [Fact]
    public async Task Collect_WhenTheSubmissionComesFromAnotherProcess_DrawsTheSamePixels()
    {
        Submission submission = await Submit(Film.Trio());
        Submission restored = JsonSerializer.Deserialize<Submission>(JsonSerializer.Serialize(submission))!;

        Delivery delivery = await Collect(submission, "one.png");
        await Collect(restored, "two.png");

        delivery.MediaType.Should().Be("image/png");
        delivery.CostUsd.Should().Be(0);
        RgbImage picture = Png.Read(Path.Combine(_folder, "one.png"));
        picture.Size.Should().Be(new PixelSize(960, 540));
        (await File.ReadAllBytesAsync(Path.Combine(_folder, "two.png"))).Should().Equal(await File.ReadAllBytesAsync(Path.Combine(_folder, "one.png")));
    }

    [Fact]
    public async Task Collect_WhateverWasDrawnWrong_OnlyTheDeliverySaysSo()
    {
        Submission submission = await Submit(Film.Trio(drift: "1"));

        Delivery delivery = await Collect(submission, "candidate.tmp");

        delivery.Log!["simulated_defects"]!.AsArray().Should().NotBeEmpty();
        delivery.Log["drift"]!.GetValue<double>().Should().Be(1);
        JsonSerializer.Serialize(submission).Should().NotContain("defect").And.NotContain("wrong_").And.NotContain("missing_");
        File.Exists(Path.Combine(_folder, "candidate.tmp")).Should().BeTrue();
    }

    [Theory]
    [InlineData("drift", "1.5")]
    [InlineData("drift", "-0.1")]
    [InlineData("drift", "often")]
    [InlineData("drift", "NaN")]
    [InlineData("drift", "0,35")]
    [InlineData("steps", "20")]
    public async Task Submit_WhenAParameterIsWrong_SaysWhatWouldBeRight(string name, string value)
    {
        ImageRequest request = Film.Trio() with { Parameters = new Dictionary<string, string> { [name] = value } };

        ProviderException error = (await FluentActions.Awaiting(() => Submit(request)).Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(ProviderFailure.Invalid);
        error.Message.Should().Contain(name).And.Contain("drift");
    }

    [Fact]
    public async Task Submit_WhenThePictureIsTooLarge_IsRefused() =>
        await FluentActions.Awaiting(() => Submit(Film.Trio() with { Size = new(100_000, 100) })).Should().ThrowAsync<ProviderException>();

    [Fact]
    public async Task Collect_WhenTheStateIsNotOurs_IsABadResponse()
    {
        ProviderException error = (await FluentActions.Awaiting(() => Collect(new("animatic", "animatic", "x", "not a job"), "x.png")).Should().ThrowAsync<ProviderException>()).Which;

        error.Failure.Should().Be(ProviderFailure.BadResponse);
    }

    [Fact]
    public async Task Collect_WhenAReferenceIsTheUsersOwn_ItsColoursAreInThePicture()
    {
        string file = Path.Combine(_folder, "own.png");
        RgbImage magenta = new(60, 120, [.. Enumerable.Range(0, 60 * 120).SelectMany(_ => new byte[] { 255, 0, 255 })]);
        await File.WriteAllBytesAsync(file, Png.Encode(magenta));
        Shot shot = Film.Shot(Framing.Medium, CameraAngle.EyeLevel, "", Film.Seen(Film.Ines));
        ImageRequest request = Film.Keyframe(shot) with { References = [new(file, ReferenceRole.Character, "Ines") { Character = Film.Ines.Id, View = PortraitView.Front, UsersOwn = true }] };

        await Collect(await Submit(request), "picture.png");

        RgbImage picture = Png.Read(Path.Combine(_folder, "picture.png"));
        int magentaPixels = Enumerable.Range(0, picture.Width * picture.Height).Count(i => picture.Pixels[i * 3] > 110 && picture.Pixels[(i * 3) + 1] < 40 && picture.Pixels[(i * 3) + 2] > 110);
        magentaPixels.Should().BeGreaterThan(picture.Width * picture.Height / 40);
    }

    [Fact]
    public async Task Collect_PortraitsHaveTheKeylineAroundTheFigure()
    {
        ImageRequest request = new("animatic", "", new(768, 1152), 1) { Brief = new PictureBrief.Portrait(Film.Ines, PortraitView.Front) };

        await Collect(await Submit(request), "front.png");

        RgbImage picture = Png.Read(Path.Combine(_folder, "front.png"));
        int y = picture.Height / 2;
        int[] lightness = [.. Enumerable.Range(0, picture.Width).Select(x => picture[x, y].R + picture[x, y].G + picture[x, y].B)];
        int card = lightness[70];
        int keyline = Array.FindIndex(lightness, 70, value => value > card + 40);
        keyline.Should().BePositive("coming from the card, the light keyline is first");
        lightness.Skip(keyline).Take(8).Min().Should().BeLessThan(250, "the ink is directly inside it");
    }

    private Task<Submission> Submit(ImageRequest request) => Provider.SubmitAsync(request, Call, CancellationToken.None);

    private Task<Delivery> Collect(Submission submission, string name) => Provider.CollectAsync(submission, Call, Path.Combine(_folder, name), CancellationToken.None);

    private IImageProvider Provider => _services.GetRequiredService<IImageProvider>();

    private VendorCall Call => new(Guid.NewGuid(), null, Path.Combine(_folder, "inbox"), new Progress<VendorProgress>());
}
