using System.Globalization;

namespace Aivp.Tools.Jobs;

/// <summary>Who works on a job: a process, told apart from all others that ever were, so that on the same machine its death is noticed at once (on Linux; elsewhere when its lease ends).</summary>
internal static class ProcessOwner
{
    /// <summary>Where processes can't be told apart, only the lease says that one is dead.</summary>
    private static readonly bool CanTell = OperatingSystem.IsLinux();

    private static readonly string Machine = $"{Environment.MachineName}/{MachineRun()}".Replace('|', '-');

    /// <summary>A name for this process that no other has.</summary>
    public static string Create() =>
        string.Create(CultureInfo.InvariantCulture, $"{Machine}|{Environment.ProcessId}|{StartOf(Environment.ProcessId)}|{Guid.NewGuid():N}");

    /// <summary>That process surely lives no more. False also when it can't be known, as for another machine's.</summary>
    public static bool IsDead(string owner)
    {
        string[] parts = owner.Split('|');
        return CanTell
            && parts.Length == 4
            && parts[0] == Machine
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            && StartOf(id) != parts[2];
    }

    /// <summary>There's no owner, it's surely dead, or it has shown no sign of life for so long that it's taken for dead.</summary>
    public static bool IsGone(string? owner, DateTimeOffset leaseUntil, DateTimeOffset now) => owner is null || leaseUntil < now || IsDead(owner);

    /// <summary>When a process was started, in clock ticks since the machine was; empty: there's none of that id, or this system doesn't say.</summary>
    private static string StartOf(int id)
    {
        try
        {
            // The name, in parentheses, may hold spaces. After it come the state and, as the 22nd field of all, the start.
            string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? "" : fields[19];
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Tells this run of the machine, and this container on it, from others of the same name: their process ids mean nothing here.</summary>
    private static string MachineRun()
    {
        try
        {
            return CanTell
                ? $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}/{File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name}"
                : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
