using System.Diagnostics;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Runs workers as processes of their own.</summary>
internal static class WorkerProcess
{
    public static Process Start(Worker worker) => Start("work", worker.ToArguments());

    /// <returns>True: it was killed. False: it came to its end.</returns>
    public static Task<bool> RunAsync(Worker worker) => RunAsync("work", worker.ToArguments());

    /// <summary>A worker of any sort, as this assembly's own entry point knows it.</summary>
    /// <returns>True: it was killed. False: it came to its end.</returns>
    public static async Task<bool> RunAsync(string sort, IEnumerable<string> arguments)
    {
        using Process process = Start(sort, arguments);
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

    private static Process Start(string sort, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.ArgumentList.Add(sort);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
