using System.Security.Cryptography;
using System.Text;

namespace Aivp.Tools.Jobs;

/// <summary>Makes what a vendor's adapter is told about a job.</summary>
internal static class JobCalls
{
    /// <summary>The call for a job's present attempt.</summary>
    public static VendorCall For(Job job, ResultStore store, IProgress<VendorProgress> progress) =>
        new(Reference(job), job.Lane, store.Inbox(job), progress);

    /// <summary>The same in any process, another one for each attempt.</summary>
    private static Guid Reference(Job job)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{job.Id}#{job.Attempt}")));
        return new(hash.AsSpan(0, 16));
    }
}
