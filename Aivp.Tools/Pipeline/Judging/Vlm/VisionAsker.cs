using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Errors;
using Aivp.Tools.Prompts;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Asks a model that sees. An answer that can't be read is mended once; then there is none.</summary>
internal abstract class VisionAsker(PromptLibrary prompts)
{
    /// <summary>The judge's name, for example <c>vlm</c>.</summary>
    public abstract string Judge { get; }

    /// <summary>Which model is asked.</summary>
    public abstract string Model { get; }

    /// <summary>Asks.</summary>
    /// <param name="question">What.</param>
    /// <param name="type">What the answer must be.</param>
    /// <param name="check">What is wrong with an answer; null: nothing.</param>
    /// <param name="expected">What for.</param>
    /// <param name="cancellationToken">Stops before something is sent.</param>
    /// <exception cref="AivpException">The model couldn't be asked, or the budget doesn't allow it.</exception>
    public async Task<Heard<T>> AskAsync<T>(
        VisionQuestion question, JsonTypeInfo<T> type, Func<T, string?> check, Expectation expected, CancellationToken cancellationToken)
        where T : class
    {
        (VisionAnswer first, decimal cost) = await SendAsync(question, expected, cancellationToken);
        if (AnswerReader.Read(first, type, check, out string? problem) is { } read)
        {
            return new(read, cost, null);
        }

        string complaint = prompts.Render("judge-mend", new { problem });
        (VisionAnswer second, decimal more) = await SendAsync(question with { Before = (first.Text, complaint) }, expected, cancellationToken);
        T? mended = AnswerReader.Read(second, type, check, out string? again);
        return new(mended, cost + more, mended is null ? $"{Model} gave no answer that can be read: {again}" : null);
    }

    /// <summary>Sends one question.</summary>
    /// <returns>The answer, and what it cost in dollars.</returns>
    protected abstract Task<(VisionAnswer Answer, decimal CostUsd)> SendAsync(VisionQuestion question, Expectation expected, CancellationToken cancellationToken);
}
