using System.CommandLine;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp animate</c></summary>
internal sealed class AnimateVerb : Command
{
    public AnimateVerb(VerbHost host)
        : base("animate", "Makes a clip: from words, from a first frame, between a first and a last one, after pictures, or from another clip. Spends money, except with --provider animatic.")
    {
        MediaOptions media = new();
        SourceOptions source = new("The clip's first frame.");
        Option<string?> last = new("--end-image") { Description = "The clip's last frame.", HelpName = "FILE" };
        Option<string?> video = new("--video") { Description = "A clip to work from.", HelpName = "FILE" };
        Option<string?> sound = new("--sound") { Description = "A recording to work from.", HelpName = "FILE" };
        Option<double?> duration = MediaOptions.Number<double>("--duration", "Seconds. Where a model has no such length, the next longer one is made and cut. [default: 5]", "S");
        Option<bool> audio = new("--audio") { Description = "With sound, which often costs twice as much." };
        Option<bool> silent = new("--no-audio") { Description = "Without sound, which is usual." };
        source.AddTo(this);
        media.AddTo(this, sized: true);
        foreach (Option option in new Option[] { last, video, sound, duration, audio, silent })
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetValue(audio) && result.GetValue(silent))
            {
                result.AddError("--audio and --no-audio: choose one.");
            }
        });
        SetAction((parsed, cancellationToken) => MediaRun.RunAsync(host, parsed, media.Logs(parsed), (skills, progress) => skills.AnimateAsync(
            media.Read(
                parsed,
                new VideoOrder
                {
                    FirstFrame = source.Read(parsed),
                    LastFrame = parsed.GetValue(last),
                    Video = parsed.GetValue(video),
                    Sound = parsed.GetValue(sound),
                    Duration = MediaOptions.Seconds(parsed, duration),
                    Audio = parsed.GetValue(audio) ? true : parsed.GetValue(silent) ? false : null,
                },
                sized: true),
            progress,
            cancellationToken)));
    }
}
