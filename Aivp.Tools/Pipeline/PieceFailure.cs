namespace Aivp.Tools.Pipeline;

/// <summary>A picture or clip that couldn't be made.</summary>
/// <param name="Piece">For example <c>shot-02-ff</c>.</param>
/// <param name="Code">A stable code, as <see cref="Errors.AivpException.Code"/>.</param>
/// <param name="Message">What went wrong and what to do.</param>
public sealed record PieceFailure(string Piece, string Code, string Message);
