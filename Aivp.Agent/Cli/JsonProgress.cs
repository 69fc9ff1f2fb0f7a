using System.Text.Json;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>Every event as one line of JSON, at once and in order.</summary>
internal sealed class JsonProgress(TextWriter output) : IProgress<FilmEvent>
{
    private readonly Lock _lock = new();

    public void Report(FilmEvent value)
    {
        string line = JsonSerializer.Serialize(value, SkillJson.Readable.FilmEvent);
        lock (_lock)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }
}
