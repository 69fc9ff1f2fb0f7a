using Aivp.Tools.Media;

namespace Aivp.Tools.Skills;

/// <summary>What the product needs from the machine.</summary>
public interface ISetupSkills
{
    /// <summary>Tries every outside part. Spends nothing and sends nothing anywhere.</summary>
    Task<IReadOnlyList<EnginePart>> InspectAsync(CancellationToken cancellationToken);
}
