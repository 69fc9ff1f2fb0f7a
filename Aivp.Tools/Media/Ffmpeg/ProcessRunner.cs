using System.Diagnostics;
using Aivp.Tools.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Starts ffmpeg and ffprobe: no shell, a deadline, and never a process left behind.</summary>
internal sealed class ProcessRunner(IOptions<FfmpegOptions> options, TimeProvider time, ILogger<ProcessRunner> logger)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Each one argument; nothing is expanded.</param>
    /// <param name="feed">Writes its input; null: it gets none.</param>
    /// <param name="read">Reads its output; null: nobody looks at it.</param>
    /// <param name="cancellationToken">Kills it and everything it started.</param>
    /// <exception cref="MediaException">It took longer than the limit, and was killed.</exception>
    public async Task<ProcessOutcome> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task>? feed,
        Func<Stream, CancellationToken, Task>? read,
        CancellationToken cancellationToken)
    {
        string tool = Path.GetFileNameWithoutExtension(program);
        long start = time.GetTimestamp();
        using CancellationTokenSource deadline = new(options.Value.Timeout, time);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using Process process = Start(program, arguments);
        int id = process.Id;
        logger.Started(tool, id, arguments);
        try
        {
            // Killing closes its streams, which ends whatever waits for them, also where a read of a pipe can't be cancelled.
            await using CancellationTokenRegistration kill = stop.Token.Register(() => Kill(process));
            Task<string> lastWords = LastWords.ReadAsync(process.StandardError.BaseStream, stop.Token);
            await Task.WhenAll(
                StopOnFailure(FeedAsync(process, feed, stop.Token), stop),
                StopOnFailure((read ?? DrainAsync)(process.StandardOutput.BaseStream, stop.Token), stop),
                StopOnFailure(lastWords, stop),
                process.WaitForExitAsync(stop.Token));
            stop.Token.ThrowIfCancellationRequested();
            TimeSpan elapsed = time.GetElapsedTime(start);
            logger.Ended(tool, id, process.ExitCode, elapsed);
            return new(process.ExitCode, await lastWords);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new MediaException($"{tool} took longer than {options.Value.Timeout} and was stopped. {FfmpegOptions.Section}:Timeout sets the limit.", e);
        }
        finally
        {
            if (!process.HasExited)
            {
                Kill(process);
                await process.WaitForExitAsync(CancellationToken.None);
                logger.Killed(tool, id);
            }
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo info = new(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Set by somebody who debugs ffmpeg, it would leave report files all over the project.
        info.Environment.Remove("FFREPORT");
        info.Environment["AV_LOG_FORCE_NOCOLOR"] = "1";
        return Process.Start(info) ?? throw new MediaException($"{program} couldn't be started.");
    }

    private static async Task FeedAsync(Process process, Func<Stream, CancellationToken, Task>? feed, CancellationToken cancellationToken)
    {
        try
        {
            // Closing is what tells ffmpeg that the input ends.
            await using Stream input = process.StandardInput.BaseStream;
            if (feed is not null)
            {
                await feed(input, cancellationToken);
            }
        }
        catch (IOException) when (feed is not null)
        {
            // The process ended before it had read everything. Its exit code says whether that is a failure.
        }
    }

    private static Task DrainAsync(Stream output, CancellationToken cancellationToken) => output.CopyToAsync(Stream.Null, cancellationToken);

    // The others would wait for the process, and the process for us.
    private static async Task StopOnFailure(Task task, CancellationTokenSource stop)
    {
        try
        {
            await task;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
