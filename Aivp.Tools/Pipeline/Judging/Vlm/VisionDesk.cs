using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Prompts;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>
/// Asks a model that sees, through the ledger: what was asked before with the same pictures isn't asked or paid again.
/// </summary>
internal sealed class VisionDesk(IVisionModel model, ProjectLedgers ledgers, PromptLibrary prompts) : VisionAsker(prompts)
{
    public override string Judge => "vlm";

    public override string Model => model.Model;

    protected override async Task<(VisionAnswer Answer, decimal CostUsd)> SendAsync(VisionQuestion question, Expectation expected, CancellationToken cancellationToken)
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
