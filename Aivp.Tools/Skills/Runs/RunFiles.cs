using System.Text.Json;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Skills.Runs;

/// <summary>
/// The runs of this user, a file each. While a process works on a run it holds the lock beside it; the system lets go of that when the process ends,
/// however it ends.
/// </summary>
internal sealed class RunFiles(string folder)
{
    private const string Ending = ".json";

    /// <summary>The run; null: there's none of that id.</summary>
    public async Task<SkillRun?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream file = new(PathOf(id, Ending), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await JsonSerializer.DeserializeAsync(file, RunJson.Default.SkillRun, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<SkillRun>> ListAsync(CancellationToken cancellationToken)
    {
        List<SkillRun> runs = [];
        foreach (string file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"run-*{Ending}").Where(file => !AtomicFile.IsTemporary(file)) : [])
        {
            if (await FindAsync(Path.GetFileNameWithoutExtension(file), cancellationToken) is { } run)
            {
                runs.Add(run);
            }
        }

        return [.. runs.OrderByDescending(run => run.CreatedAt)];
    }

    public Task WriteAsync(SkillRun run) =>
        AtomicFile.WriteAsync(PathOf(run.Id, Ending), JsonSerializer.SerializeToUtf8Bytes(run, RunJson.Default.SkillRun), CancellationToken.None);

    /// <summary>Takes a run's lock.</summary>
    /// <returns>Null: a process that lives has it.</returns>
    public IDisposable? TryLock(string id)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(PathOf(id, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a process works on it.</summary>
    public bool IsAlive(string id)
    {
        using IDisposable? held = TryLock(id);
        return held is null;
    }

    /// <summary>Tells whoever works on it to stop.</summary>
    public void AskToStop(string id) => File.WriteAllBytes(PathOf(id, ".stop"), []);

    /// <summary>Whether somebody told so.</summary>
    public bool IsToldToStop(string id) => File.Exists(PathOf(id, ".stop"));

    /// <summary>Forgets what was told before.</summary>
    public void ForgetStop(string id) => File.Delete(PathOf(id, ".stop"));

    private string PathOf(string id, string ending) => Path.Combine(folder, id + ending);
}
