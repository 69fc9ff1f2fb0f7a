namespace Aivp.Tools.Errors;

/// <summary>The ledger can't be used: newer than this program, damaged, or not to be written. Nothing was submitted without it.</summary>
public sealed class LedgerException(string message, Exception? inner = null) : AivpException(message, inner)
{
    /// <inheritdoc/>
    public override string Code => "ledger_unusable";
}
