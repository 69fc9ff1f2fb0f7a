using Aivp.Tools.Errors;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Finds the programs.</summary>
/// <param name="options">Where to look first.</param>
/// <param name="searchPath">The operating system's PATH. Searched by us: left to the system, a file in the working folder could be started instead.</param>
internal sealed class FfmpegTools(IOptions<FfmpegOptions> options, string searchPath)
{
    /// <summary>The ffmpeg program's path.</summary>
    /// <exception cref="MissingToolException">It isn't there.</exception>
    public string Ffmpeg => Find("ffmpeg");

    /// <summary>The ffprobe program's path.</summary>
    /// <exception cref="MissingToolException">It isn't there.</exception>
    public string Ffprobe => Find("ffprobe");

    /// <summary>What to type to install both.</summary>
    public static string Remedy =>
        OperatingSystem.IsWindows() ? "Install it: winget install Gyan.FFmpeg"
        : OperatingSystem.IsMacOS() ? "Install it: brew install ffmpeg"
        : "Install it: sudo apt-get install -y ffmpeg";

    /// <summary>A program's path, found on the PATH; null when it isn't there.</summary>
    public string? OnPath(string tool) => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Join(folder, FileName(tool)))
        .FirstOrDefault(File.Exists);

    private static string FileName(string tool) => OperatingSystem.IsWindows() ? $"{tool}.exe" : tool;

    private string Find(string tool)
    {
        if (options.Value.Path is { Length: > 0 } configured)
        {
            string folder = Directory.Exists(configured) ? configured : Path.GetDirectoryName(Path.GetFullPath(configured)) ?? configured;
            string file = tool == "ffmpeg" && !Directory.Exists(configured) ? configured : Path.Join(folder, FileName(tool));
            return File.Exists(file)
                ? Path.GetFullPath(file)
                : throw new MissingToolException(tool, $"AIVP_FFMPEG is '{configured}', and there is no '{file}'. Mend or unset it.");
        }

        return OnPath(tool) ?? throw new MissingToolException(tool, Remedy);
    }
}
