namespace Aivp.Tools.Errors;

/// <summary>A character's reference pictures show different people, so that no frame was made from them.</summary>
/// <param name="doubts">Which, and how they differ.</param>
public sealed class SheetException(string doubts)
    : AivpException($"{doubts} Look at them, and delete or replace the wrong one; or take them as they are with --trust-sheets (trust_sheets).")
{
    /// <inheritdoc/>
    public override string Code => "sheets_disagree";
}
