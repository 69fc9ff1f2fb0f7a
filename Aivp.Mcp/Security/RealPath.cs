namespace Aivp.Mcp.Security;

/// <summary>Where a path really leads.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path with every link on the way resolved; what isn't there yet stays as it's written.</summary>
    /// <exception cref="IOException">Links lead round in circles.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        Queue<string> parts = new(full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries));
        int links = 0;
        while (parts.TryDequeue(out string? part))
        {
            string next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not string target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"{path}: links lead round in circles.");
            }

            string led = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(led)!;
            parts = new([.. led[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries), .. parts]);
        }

        return real;
    }
}
