using Npgsql;

namespace Aivp.Tools.Jobs.Postgres;

/// <summary>
/// Repeats what failed for a reason that passes: a server that restarts, a deadlock, a connection that dropped. Also when it dropped during the commit,
/// and nobody knows whether that was done; every step of a job can tell that it was.
/// </summary>
internal sealed class TransientRetry(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        long began = time.GetTimestamp();
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (NpgsqlException e) when (IsPassing(e) && time.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause.After(FirstPause, Math.Min(tries, 7)), time, cancellationToken);
            }
        }
    }

    private static bool IsPassing(NpgsqlException e) => e.IsTransient || e.SqlState is
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.AdminShutdown
        or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;
}
