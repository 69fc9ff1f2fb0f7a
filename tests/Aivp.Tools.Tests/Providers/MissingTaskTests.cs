using Aivp.Tools.Errors;
using Aivp.Tools.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Aivp.Tools.Tests.Providers;

/// <summary>What a vendor doesn't do at all.</summary>
public sealed class MissingTaskTests : IAsyncLifetime
{
    private readonly SimulatedVendors _vendors = new();

    public Task InitializeAsync() => _vendors.InitializeAsync();

    public Task DisposeAsync() => _vendors.DisposeAsync();

    [Theory]
    [InlineData("gemini", "upscale")]
    [InlineData("openai", "upscale")]
    [InlineData("openrouter", "upscale")]
    [InlineData("leonardo", "mask")]
    [InlineData("openai", "clip")]
    [InlineData("stability", "clip")]
    [InlineData("openai", "first and last frame")]
    [InlineData("stability", "first and last frame")]
    [InlineData("openai", "references")]
    public async Task Order_WhenTheVendorDoesNoSuchThing_IsAnErrorBeforeMoney(string provider, string what)
    {
        string picture = _vendors.Picture("a.png", 90), output = Path.Combine(_vendors.Folder, "out");
        Func<Task> order = () => what switch
        {
            "upscale" => PictureAsync(new(PicturePurpose.Upscale) { Image = picture, Scale = 2 }),
            "mask" => PictureAsync(new(PicturePurpose.Edit) { Image = picture, Mask = _vendors.Picture("mask.png", 255), Prompt = "at night" }),
            "clip" => ClipAsync(new() { FirstFrame = picture, Prompt = "it moves" }),
            "references" => ClipAsync(new() { References = [picture], Prompt = "it moves" }),
            _ => ClipAsync(new() { FirstFrame = picture, LastFrame = picture, Prompt = "it moves" }),
        };

        await order.Should().ThrowAsync<SkillArgumentException>();
        _vendors.Simulator.Requests.Should().BeEmpty();

        Task PictureAsync(PictureOrder one) =>
            Media.MakePicturesAsync(one with { Project = _vendors.Folder, Provider = provider, Output = $"{output}.png" }, new Progress<MediaProgress>(), CancellationToken.None);

        Task ClipAsync(VideoOrder one) =>
            Media.AnimateAsync(one with { Project = _vendors.Folder, Provider = provider, Output = $"{output}.mp4" }, new Progress<MediaProgress>(), CancellationToken.None);
    }

    private IMediaSkills Media => _vendors.Services.GetRequiredService<IMediaSkills>();
}
