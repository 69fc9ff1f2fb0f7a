using System.CommandLine;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp generate</c></summary>
internal sealed class GenerateVerb : Command
{
    public GenerateVerb(VerbHost host)
        : base("generate", "Makes pictures from words, and from other pictures where they're given. Spends money, except with --provider animatic.")
    {
        MediaOptions media = new();
        SourceOptions source = new("A picture to start from.");
        Option<int?> count = MediaOptions.Number<int>("--num-images", "How many, 1 to 16; all of them are saved. [default: 1]", "N");
        source.AddTo(this);
        media.AddTo(this, sized: true);
        Add(count);
        SetAction((parsed, cancellationToken) => MediaRun.RunAsync(host, parsed, media.Logs(parsed), (skills, progress) => skills.MakePicturesAsync(
            media.Read(parsed, new PictureOrder(PicturePurpose.Generate) { Image = source.Read(parsed), Count = parsed.GetValue(count) ?? 1 }, sized: true),
            progress,
            cancellationToken)));
    }
}
