using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Providers.Animatic;
using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Choosing;

/// <summary>Has the animatic artist draw reference pictures and candidates, and keeps its ground truth away from the judges.</summary>
/// <param name="artist">The artist.</param>
/// <param name="folder">Where pictures go.</param>
/// <param name="size">Of candidates.</param>
internal sealed class Studio(IImageProvider artist, string folder, PixelSize size)
{
    private const int Seeds = 200;
    private static readonly PortraitView[] Views = [PortraitView.Front, PortraitView.Side, PortraitView.Back];

    /// <summary>What a frame must show, with the reference pictures of its film's whole cast.</summary>
    public async Task<Expectation> ExpectAsync(FrameCase frame, CancellationToken cancellationToken)
    {
        Dictionary<CharacterId, Dictionary<PortraitView, string>> portraits = [];
        foreach (Character character in frame.Cast)
        {
            portraits[character.Id] = [];
            foreach (PortraitView view in Views)
            {
                string file = Path.Combine(folder, frame.Film, $"{character.Id}-{view}.png");
                if (!File.Exists(file))
                {
                    await DrawAsync(new("animatic", "", new(768, 1152), 1) { Brief = new PictureBrief.Portrait(character, view) }, file, cancellationToken);
                }

                portraits[character.Id][view] = file;
            }
        }

        return new(
            new(frame.Shot.Slug, frame.Kind),
            frame.Shot.Camera.Framing,
            [.. frame.Seen.Select(member => new ExpectedFigure(frame.Cast.First(one => one.Id == member.Character), member.In(frame.Kind), portraits[member.Character]))],
            [.. frame.Cast.Where(one => frame.Seen.All(member => member.Character != one.Id)).Select(one => new ExpectedFigure(one, new(false, Facing.Camera), portraits[one.Id]))])
        {
            Style = PictureStyle.CutOut,
        };
    }

    /// <summary>The first seed with which the artist, who always draws something wrong then, draws just this fault wrong; null: none of the first 200.</summary>
    public async Task<int?> SeedOfAsync(FrameCase frame, string fault, CancellationToken cancellationToken)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Submission submission = await artist.SubmitAsync(Request(frame, seed, 1), new(Guid.NewGuid(), null, folder, new Progress<VendorProgress>()), cancellationToken);
            if (AnimaticJob.Unpack(submission.State)!.Defects is [{ Kind: string only }] && only == fault)
            {
                return seed;
            }
        }

        return null;
    }

    /// <summary>Draws one candidate, unless it was drawn here before.</summary>
    /// <returns>The file, and what was drawn wrong on purpose: <c>wrong_hair ines</c>.</returns>
    public async Task<(string File, IReadOnlyList<string> Defects)> DrawAsync(FrameCase frame, int seed, double drift, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, frame.Film, string.Create(CultureInfo.InvariantCulture, $"{frame.Shot.Slug}-{frame.Kind}-{seed}.png"));
        string truth = Path.ChangeExtension(file, ".txt");
        if (File.Exists(truth))
        {
            return (file, await File.ReadAllLinesAsync(truth, cancellationToken));
        }

        Delivery delivery = await DrawAsync(Request(frame, seed, drift), file, cancellationToken);
        JsonArray defects = delivery.Log?["simulated_defects"]?.AsArray() ?? [];
        string[] drawn = [.. defects.Select(defect => $"{defect?["kind"]} {defect?["character"]}".Trim()).Order(StringComparer.Ordinal)];
        await File.WriteAllLinesAsync(truth, drawn, cancellationToken);
        return (file, drawn);
    }

    /// <summary>Draws a place without people.</summary>
    public async Task<string> DrawAsync(Scene scene, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, $"{scene.Id}.png");
        await DrawAsync(new("animatic", scene.Prompt ?? "", size, 1) { Brief = new PictureBrief.Background(scene) }, file, cancellationToken);
        return file;
    }

    private ImageRequest Request(FrameCase frame, int seed, double drift) => new("animatic", frame.Shot.FirstFrameText, size, seed)
    {
        Brief = new PictureBrief.Keyframe(frame.Shot, frame.Kind, frame.Scene, frame.Cast),
        Parameters = new Dictionary<string, string> { ["drift"] = drift.ToString(CultureInfo.InvariantCulture) },
    };

    private async Task<Delivery> DrawAsync(ImageRequest request, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        VendorCall call = new(Guid.NewGuid(), null, file, new Progress<VendorProgress>());
        Submission submission = await artist.SubmitAsync(request, call, cancellationToken);
        return await artist.CollectAsync(submission, call, file, cancellationToken);
    }
}
