using System.Globalization;
using System.Security.Cryptography;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Jobs;

/// <summary>
/// What was paid for, under the hash of its bytes. A file comes in under a temporary name, is flushed, and is only then named; so under a hash there's
/// never half a file.
/// </summary>
/// <param name="root">The folder.</param>
internal sealed class ResultStore(string root)
{
    private string Incoming => Path.Combine(root, "incoming");

    /// <summary>Absolute path of a result.</summary>
    /// <param name="result">As <see cref="Job.Result"/> has it.</param>
    public string PathOf(string result) => Path.Combine(root, result);

    /// <summary>The result is there.</summary>
    public bool Has(string? result) => result is not null && File.Exists(PathOf(result));

    /// <summary>Where a download goes. Another owner of the job writes another file.</summary>
    public string Part(Job job)
    {
        Directory.CreateDirectory(Incoming);
        return Path.Combine(Incoming, string.Create(CultureInfo.InvariantCulture, $"{job.Id}.{job.Attempt}.{job.Epoch}.part"));
    }

    /// <summary>Where a vendor that answers with the file itself puts it.</summary>
    public string Inbox(Job job)
    {
        Directory.CreateDirectory(Incoming);
        return Path.Combine(Incoming, string.Create(CultureInfo.InvariantCulture, $"{job.Id}.{job.Attempt}.inbox"));
    }

    /// <summary>A whole download that isn't verified yet. Whoever goes on with the job finds it here.</summary>
    public string Whole(Job job) => Path.Combine(Incoming, string.Create(CultureInfo.InvariantCulture, $"{job.Id}.{job.Attempt}.whole"));

    /// <summary>A download is complete: flushes it and gives it the name under which the next owner would look.</summary>
    public string Complete(Job job, string part)
    {
        string whole = Whole(job);
        AtomicFile.Commit(part, whole);
        return whole;
    }

    /// <summary>The name that a file's bytes give it.</summary>
    /// <returns>As <see cref="Job.Result"/> has it.</returns>
    public static async Task<string> NameAsync(string file, string extension, CancellationToken cancellationToken)
    {
        await using FileStream stream = File.OpenRead(file);
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        return $"{hash[..2]}/{hash[2..]}{extension}";
    }

    /// <summary>Takes a file in under the name its bytes give it.</summary>
    public void Keep(string file, string result)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(result))!);
        File.Move(file, PathOf(result), overwrite: true);
    }

    /// <summary>Puts a file aside that was paid for and isn't what was asked for.</summary>
    /// <returns>Where it is.</returns>
    public string PutAside(Job job, string file)
    {
        string aside = Path.Combine(root, "unusable", string.Create(CultureInfo.InvariantCulture, $"{job.Id}.{job.Attempt}"));
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.Move(file, aside, overwrite: true);
        return aside;
    }

    /// <summary>Removes what interrupted downloads have left.</summary>
    /// <param name="isNeeded">Whether somebody still writes, or will look for, a file of this job; told the name.</param>
    /// <returns>What was removed.</returns>
    public async Task<IReadOnlyList<string>> SweepAsync(Func<JobId, string, Task<bool>> isNeeded)
    {
        if (!Directory.Exists(Incoming))
        {
            return [];
        }

        List<string> removed = [];
        foreach (string file in Directory.EnumerateFiles(Incoming))
        {
            string name = Path.GetFileName(file);
            if (!await isNeeded(new(name.Split('.')[0]), name))
            {
                File.Delete(file);
                removed.Add(file);
            }
        }

        return removed;
    }
}
