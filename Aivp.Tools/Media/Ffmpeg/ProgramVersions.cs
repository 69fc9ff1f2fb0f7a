using System.ComponentModel;
using System.Text;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Here and not with its caller because this is the folder that starts processes.</summary>
internal sealed class ProgramVersions(FfmpegTools tools, ProcessRunner runner) : IProgramVersions
{
    public async Task<string?> FindAsync(string program, CancellationToken cancellationToken)
    {
        if (tools.OnPath(program) is not string file)
        {
            return null;
        }

        try
        {
            using MemoryStream said = new();
            ProcessOutcome outcome = await runner.RunAsync(
                file, ["--version"], feed: null, (output, token) => LimitedCopy.ToAsync(output, said, 1 << 16, program, token), cancellationToken);
            string line = Encoding.UTF8.GetString(said.ToArray()).Split('\n')[0].Trim();
            return outcome.Succeeded && line.Length > 0 ? line : null;
        }
        catch (Exception e) when (e is MediaException or Win32Exception)
        {
            return null;
        }
    }
}
