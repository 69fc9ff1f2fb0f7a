using System.CommandLine;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp upscale</c></summary>
internal sealed class UpscaleVerb : Command
{
    public UpscaleVerb(VerbHost host)
        : base("upscale", "Makes a picture larger. Spends money.")
    {
        MediaOptions media = new();
        SourceOptions source = new("The picture to enlarge.");
        Option<double?> scale = MediaOptions.Number<double>("--scale", "How many times as large, up to 8. [default: the model's, 2 or 4]", "N");
        source.AddTo(this);
        Add(scale);
        media.AddTo(this, sized: false);
        SetAction((parsed, cancellationToken) => MediaRun.RunAsync(host, parsed, media.Logs(parsed), (skills, progress) => skills.MakePicturesAsync(
            media.Read(parsed, new PictureOrder(PicturePurpose.Upscale) { Image = source.Read(parsed), Scale = parsed.GetValue(scale) }, sized: false),
            progress,
            cancellationToken)));
    }
}
