namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>A question about pictures.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Pictures">What is shown, in this order, before the text.</param>
/// <param name="Form">What the answer must look like.</param>
internal sealed record VisionQuestion(string Text, IReadOnlyList<VisionPicture> Pictures, AnswerForm Form)
{
    /// <summary>An answer that couldn't be read, and what is said about it; null at first.</summary>
    public (string Answer, string Complaint)? Before { get; init; }

    /// <summary>The same question asked once more, to see whether the answer is the same; from 0.</summary>
    public int Vote { get; init; }
}
