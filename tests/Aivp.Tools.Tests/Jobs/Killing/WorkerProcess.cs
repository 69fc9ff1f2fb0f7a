using System.Diagnostics;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Runs workers as processes of their own.</summary>
internal static class WorkerProcess
{
    public static Process Start(Worker worker)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.ArgumentList.Add("work");
        foreach (string argument in worker.ToArguments())
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <returns>True: it was killed. False: it came to its end.</returns>
    public static async Task<bool> RunAsync(Worker worker)
    {
        using Process process = Start(worker);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        const int Killed = 128 + 9;
        return process.ExitCode switch
        {
            0 => false,
            Killed => true,
            int code => throw new InvalidOperationException($"the worker ended with {code}: {error}"),
        };
    }
}
