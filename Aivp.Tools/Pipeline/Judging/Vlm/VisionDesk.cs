using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Prompts;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>
/// Asks a model that sees, through the ledger: what was asked before with the same pictures isn't asked or paid again. An answer that can't be read is
/// mended once; then there is none.
/// </summary>
internal sealed class VisionDesk(IVisionModel model, ProjectLedgers ledgers, PromptLibrary prompts)
{
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
        return new(mended, cost + more, mended is null ? $"{model.Model} gave no answer that can be read: {again}" : null);
    }

    private async Task<(VisionAnswer Answer, decimal CostUsd)> SendAsync(VisionQuestion question, Expectation expected, CancellationToken cancellationToken)
    {
        ProjectJobs jobs = await ledgers.OpenAsync(expected.Project, cancellationToken);
        JobOrder order = new(
            await IntentAsync(question, cancellationToken),
            new(jobs.Project, "judging", expected.Shot ?? "", $"{question.Form.Name}-{expected.Frame}"),
            model.EstimateUsd,
            model,
            (call, token) => model.AskAsync(question, call, token))
        {
            Kind = ResultKind.Json,
        };
        JobResult result = await jobs.Runner.RunAsync(order, cancellationToken);
        await using FileStream file = File.OpenRead(result.File);
        VisionAnswer answer = await JsonSerializer.DeserializeAsync(file, VlmJson.Default.VisionAnswer, cancellationToken)
            ?? throw new DamagedFileException(result.File, "isn't a model's answer.");
        return (answer, result.Reused ? 0 : result.Job.ChargedUsd);
    }

    // The picture files' bytes and the crops identify what is shown, whatever our encoder makes of them.
    private Task<JobIntent> IntentAsync(VisionQuestion question, CancellationToken cancellationToken) => JobIntent.CreateAsync(
        model.Name,
        model.Model,
        new JsonObject
        {
            ["text"] = question.Text,
            ["schema"] = JsonNode.Parse(question.Form.Schema.GetRawText()),
            ["crops"] = new JsonArray([.. question.Pictures.Select(picture => (JsonNode?)picture.Crop?.ToString())]),
            ["bytes"] = new JsonArray([.. question.Pictures.Select(picture => (JsonNode)picture.Png.Length)]),
            ["before"] = question.Before is { } before ? new JsonArray(before.Answer, before.Complaint) : null,
            ["vote"] = question.Vote,
        },
        [.. question.Pictures.Select(picture => picture.File)],
        cancellationToken);
}
