using System.Globalization;

namespace Aivp.Benchmarks.Finishing;

/// <summary>The most memory that the ffmpeg processes of this one take together, looked at twenty times a second. Linux only: elsewhere it's zero.</summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private readonly CancellationTokenSource _stop;
    private readonly Task<long> _watching;

    public PeakMemory(CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    /// <summary>Ends the watching.</summary>
    /// <returns>Bytes.</returns>
    public async Task<long> StopAsync()
    {
        await _stop.CancelAsync();
        return await _watching;
    }

    public void Dispose() => _stop.Dispose();

    private async Task<long> WatchAsync()
    {
        long most = 0;
        while (!_stop.IsCancellationRequested)
        {
            most = Math.Max(most, Children());
            await Task.Delay(s_pause, _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        return most;
    }

    private static long Children()
    {
        if (!Directory.Exists("/proc"))
        {
            return 0;
        }

        long bytes = 0;
        string parent = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (string process in Directory.EnumerateDirectories("/proc").Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit)))
        {
            try
            {
                // "pid (name) state ppid …", and in statm the second number is what is in memory, in pages.
                string stat = File.ReadAllText(Path.Combine(process, "stat"));
                string[] facts = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                if (facts[1] == parent)
                {
                    bytes += long.Parse(File.ReadAllText(Path.Combine(process, "statm")).Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended.
            }
        }

        return bytes;
    }
}
