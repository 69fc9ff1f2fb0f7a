using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Held by every run on a project. The first one in sweeps away what a killed run left half-written.</summary>
internal sealed class RunLock : IDisposable
{
    private static readonly string[] s_folders = ["", "image", "video", ProjectPaths.Storyboard];
    private readonly FileStream _shared;

    private RunLock(FileStream shared, bool isAlone) => (_shared, IsAlone) = (shared, isAlone);

    /// <summary>No other run was at work when this one entered.</summary>
    public bool IsAlone { get; }

    /// <summary>Enters a project.</summary>
    public static RunLock Enter(string project)
    {
        string file = Path.Combine(project, ".aivp", "run.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        bool isAlone = false;
        try
        {
            using FileStream alone = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            foreach (string temporary in Temporaries(project))
            {
                File.Delete(temporary);
            }

            isAlone = true;
        }
        catch (IOException)
        {
            // Another run is at work: what it's writing isn't litter.
        }

        return new(new(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read), isAlone);
    }

    /// <summary>Half-written files of ours, absolute.</summary>
    public static IEnumerable<string> Temporaries(string project) =>
        from folder in s_folders
        let path = Path.Combine(project, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*", folder is "image" or "video" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
        where AtomicFile.IsTemporary(file)
        select file;

    public void Dispose() => _shared.Dispose();
}
