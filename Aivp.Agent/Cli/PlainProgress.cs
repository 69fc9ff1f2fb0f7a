using Aivp.Tools.Pipeline;

namespace Aivp.Agent.Cli;

/// <summary>Progress for a file or a pipe: a line for each thing that is finished.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgress<FilmEvent>
{
    private readonly Lock _lock = new();

    public void Report(FilmEvent value)
    {
        if (EventText.Of(value) is string line)
        {
            lock (_lock)
            {
                output.WriteLine(line);
                output.Flush();
            }
        }
    }
}
