using System.Globalization;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Skills;

/// <summary>Tells people in words how far a vendor is.</summary>
internal sealed class JobWords(IProgress<string> progress) : IProgress<VendorProgress>
{
    public void Report(VendorProgress value) => progress.Report(Of(value));

    /// <summary>For example <c>queued (position 2)</c>.</summary>
    public static string Of(VendorProgress value) => value switch
    {
        { Status: VendorStatus.Queued, QueuePosition: { } position } => string.Create(CultureInfo.InvariantCulture, $"queued (position {position})"),
        { Status: VendorStatus.Downloading, Bytes: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"downloading ({bytes / 1024} KiB)"),
        _ => value.Status.ToString().ToLowerInvariant(),
    };
}
