using System.Runtime.InteropServices;

namespace Aivp.Agent.Cli;

/// <summary>The first Ctrl-C (or SIGTERM) asks to stop and keeps what is finished; the second ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly TextWriter _error;
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption(TextWriter error)
    {
        _error = error;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    /// <summary>What a Ctrl-C ends instead of the program, while there is something; null: nothing.</summary>
    public Action? Instead { get; set; }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        if (context.Signal is PosixSignal.SIGINT && Instead is { } end)
        {
            // Once: the next one is for the program.
            Instead = null;
            end();
            return;
        }

        _error.WriteLine();
        _error.WriteLine("Stopping… what's finished is kept; run the same command to go on. (Ctrl-C again: stop at once.)");
        _source.Cancel();
    }
}
