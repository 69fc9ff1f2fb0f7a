using System.Diagnostics;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Benchmarks.Judges;

/// <summary>The local judge's own numbers: decoding, faces, cut-outs, palettes and looks, one picture after the other on one thread.</summary>
internal static class LocalJudgeRun
{
    /// <summary>Measures.</summary>
    /// <param name="vision">Networks that aren't loaded yet.</param>
    /// <param name="rounds">How often each picture is read, after the rounds to warm up.</param>
    /// <param name="files">PNG files.</param>
    /// <param name="facesOnly">Leave out what only we do: cut-outs, palettes and looks.</param>
    /// <param name="cancellationToken">Stops between two pictures.</param>
    public static SpeedNumbers Measure(LocalVision vision, int rounds, IReadOnlyList<string> files, bool facesOnly, CancellationToken cancellationToken)
    {
        (FigureReader reader, Took load) = Took.By(() => vision.Reader);
        int faces = 0;
        List<Took> times = [];

        // Our code is compiled while it runs, in several steps: more to warm up than the peers' WebAssembly.
        for (int round = -2; round < rounds; round++)
        {
            foreach (string file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (int found, Took took) = Took.By(() => facesOnly
                    ? reader.Faces.Read(new(Png.Read(file)), 1).Count
                    : reader.Read(Png.Read(file), 1).Figures.Count(figure => figure.Face is not null));
                if (round >= 0)
                {
                    times.Add(took);
                    faces += round == 0 ? found : 0;
                }
            }
        }

        using Process me = Process.GetCurrentProcess();
        return new(load.Cpu, load.Wall, Middle(times, took => took.Cpu), Middle(times, took => took.Wall), me.PeakWorkingSet64 / 1048576.0, faces);
    }

    private static double Middle(List<Took> times, Func<Took, double> of) => times.Select(of).Order().ElementAt(times.Count / 2);

    private readonly record struct Took(double Cpu, double Wall)
    {
        public static (T Result, Took Took) By<T>(Func<T> work)
        {
            using Process me = Process.GetCurrentProcess();
            TimeSpan before = me.TotalProcessorTime;
            long start = Stopwatch.GetTimestamp();
            T result = work();
            TimeSpan wall = Stopwatch.GetElapsedTime(start);
            me.Refresh();
            return (result, new((me.TotalProcessorTime - before).TotalMilliseconds, wall.TotalMilliseconds));
        }
    }
}
