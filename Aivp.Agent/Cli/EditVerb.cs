using System.CommandLine;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp edit</c></summary>
internal sealed class EditVerb : Command
{
    public EditVerb(VerbHost host)
        : base("edit", "Changes a picture as the prompt says; with a mask, only where that is white. Spends money.")
    {
        MediaOptions media = new();
        SourceOptions source = new("The picture to change.");
        Option<string?> mask = new("--mask") { Description = "A picture of the same size: white where something may change.", HelpName = "FILE" };
        Option<int?> count = MediaOptions.Number<int>("--num-images", "How many, 1 to 16; all of them are saved. [default: 1]", "N");
        source.AddTo(this);
        media.AddTo(this, sized: true);
        Add(mask);
        Add(count);
        SetAction((parsed, cancellationToken) => MediaRun.RunAsync(host, parsed, media.Logs(parsed), (skills, progress) => skills.MakePicturesAsync(
            media.Read(
                parsed,
                new PictureOrder(PicturePurpose.Edit) { Image = source.Read(parsed), Mask = parsed.GetValue(mask), Count = parsed.GetValue(count) ?? 1 },
                sized: true),
            progress,
            cancellationToken)));
    }
}
