using Aivp.Tools.Catalog;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Providers;

/// <summary>What a vendor is to make.</summary>
/// <param name="Input">In the model's own words.</param>
/// <param name="References">What the pictures among them show, in the order in which the input has them. Empty for clips.</param>
internal sealed record VendorOrder(ModelInput Input, IReadOnlyList<ReferenceImage> References)
{
    /// <summary>What was asked for and can't be sent, for the log.</summary>
    public IReadOnlyList<string> NotSent => [.. Input.Remarks.Where(remark => remark.What != "model").Select(remark => $"{remark.What}: {remark.Text}")];
}
