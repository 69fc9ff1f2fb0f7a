using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Media;

namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>Puts a film's sound together: the clips' own, a narrator, music that steps back while somebody speaks; then measures it and makes it as loud as it should be.</summary>
internal sealed class SoundMixer(IMediaEngine media)
{
    /// <summary>The mixed sound's name in the graph.</summary>
    public const string Output = "[sound]";

    private const int MostCorrections = 4;
    private const double CloseEnough = 0.3;
    private const string Stereo = "aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo";

    /// <summary>Measures and says how to mix.</summary>
    /// <param name="sound">What is wanted.</param>
    /// <param name="list">The parts' list, whose sound is the clips' own.</param>
    /// <param name="samples">How long the film is.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    /// <exception cref="MediaException">A recording can't be read or has no sound.</exception>
    public async Task<MixedSound> MixAsync(FilmSound sound, string list, long samples, CancellationToken cancellationToken)
    {
        List<string> inputs = [];
        int? voice = null, music = null;
        if (sound.VoiceOver is not null)
        {
            voice = await AddAsync(sound.VoiceOver, []);
        }

        if (sound.Music is not null)
        {
            music = await AddAsync(sound.Music, ["-stream_loop", "-1"]);
        }

        string mix = Graph(sound, voice, music, samples);
        Loudness loudness = await MeasuredAsync(mix);
        string level = sound.Loudness is not double target || loudness.IsSilent ? ""
            : loudness.FitsBelowPeak(target) ? $",{loudness.Normalise(target)}" : $",{await LimitedAsync(target)}";
        return new(inputs, $"{mix}{level},apad,atrim=end_sample={Number(samples)}{Output}", loudness);

        async Task<Loudness> MeasuredAsync(string graph) => Loudness.Of(await media.MeasureAsync(
            ["-f", "concat", "-safe", "0", "-reinit_filter", "0", "-i", list, .. inputs, "-filter_complex", $"{graph},{Loudness.Filter}{Output}", "-map", Output], cancellationToken));

        // What the limiter takes from the peaks is missing from the whole: measured again, and made up for.
        async Task<string> LimitedAsync(double target)
        {
            double gain = target - loudness.Integrated;
            for (int i = 0; i < MostCorrections; i++)
            {
                double off = target - (await MeasuredAsync($"{mix},{Loudness.Limited(gain)}")).Integrated;
                if (Math.Abs(off) < CloseEnough)
                {
                    break;
                }

                gain += off;
            }

            return Loudness.Limited(gain);
        }

        async Task<int> AddAsync(string file, string[] options)
        {
            MediaInfo info = await media.ProbeAsync(file, cancellationToken);
            if (info.AudioCodec is null)
            {
                throw new MediaException($"{file}: has no sound.");
            }

            inputs.AddRange([.. options, "-i", file]);
            return inputs.Count(argument => argument == "-i");
        }
    }

    private static string Graph(FilmSound sound, int? voice, int? music, long samples)
    {
        List<string> graph = [$"[0:a:0]{Stereo}[clips]"];
        string speech = "[clips]";
        if (voice is int narrator)
        {
            graph.Add($"[{narrator}:a:0]{Stereo},volume={Number(sound.VoiceVolume)},apad,atrim=end_sample={Number(samples)}[voice]");
            graph.Add("[clips][voice]amix=inputs=2:duration=first:normalize=0[speech]");
            speech = "[speech]";
        }

        if (music is not int band)
        {
            return string.Join(';', [.. graph, $"{speech}anull"]);
        }

        double seconds = (double)samples / FilmFormat.SamplesPerSecond, fade = Math.Min(2, seconds / 4);
        graph.Add(
            $"[{band}:a:0]{Stereo},volume={Number(sound.MusicVolume)},atrim=end_sample={Number(samples)},"
            + $"afade=t=in:d={Number(fade / 4)},afade=t=out:st={Number(seconds - fade)}:d={Number(fade)}[music]");
        if (!sound.Ducks)
        {
            return string.Join(';', [.. graph, $"{speech}[music]amix=inputs=2:duration=first:normalize=0"]);
        }

        // Speech that is louder than a whisper presses the music down, quickly down and slowly up.
        graph.Add($"{speech}asplit=2[heard][listened]");
        graph.Add("[music][listened]sidechaincompress=threshold=0.02:ratio=8:attack=30:release=500:knee=4[ducked]");
        return string.Join(';', [.. graph, "[heard][ducked]amix=inputs=2:duration=first:normalize=0"]);
    }

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
