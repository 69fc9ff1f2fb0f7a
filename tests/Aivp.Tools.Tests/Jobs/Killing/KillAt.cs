using System.Diagnostics;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Kills this process, as <c>kill -9</c> does, when a job comes to a step, or a little later. Or waits there to be frozen.</summary>
internal sealed class KillAt(JobStep step, JobId? job, TimeSpan delay, bool freeze) : IJobObserver
{
    public void Reached(JobStep reached, JobId reachedBy)
    {
        if (reached != step || reachedBy != job)
        {
            return;
        }

        if (freeze)
        {
            // Whoever started us freezes us now, and answers before they thaw us.
            Console.WriteLine(reached);
            Console.ReadLine();
            return;
        }

        if (delay == TimeSpan.Zero)
        {
            Die();
        }

        // The job goes on meanwhile; so does everything else.
        Thread killer = new(() =>
        {
            long began = Stopwatch.GetTimestamp();
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(began) >= delay);
            Die();
        });
        killer.Start();
    }

    private static void Die()
    {
        using Process self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
