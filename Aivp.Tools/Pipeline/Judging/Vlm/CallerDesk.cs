using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aivp.Tools.Prompts;
using Aivp.Tools.Skills;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Asks the caller's own model. That isn't in the ledger: whoever calls pays it himself.</summary>
internal sealed class CallerDesk(ICallerModel model, PromptLibrary prompts) : VisionAsker(prompts)
{
    /// <summary>The judge's name.</summary>
    public const string Client = "client";

    private const int KeyLength = 12;

    public override string Judge => Client;

    // Which one it is, it says only with an answer.
    public override string Model => "the client's model";

    protected override async Task<(VisionAnswer Answer, decimal CostUsd)> SendAsync(VisionQuestion question, Expectation expected, CancellationToken cancellationToken)
    {
        CallerQuestion asked = new(question.Text, [.. question.Pictures.Select(picture => picture.Png)], KeyOf(question))
        {
            Answer = question.Before?.Answer,
            Complaint = question.Before?.Complaint,
            Temperature = question.Vote == 0 ? 0 : 0.7,
        };
        CallerAnswer answer = await model.AskAsync(asked, cancellationToken);
        return (new(answer.Text, answer.StopReason, null, null), 0);
    }

    private static string KeyOf(VisionQuestion question)
    {
        JsonArray all = [question.Text, question.Vote, question.Before?.Answer, question.Before?.Complaint, .. question.Pictures.Select(picture => (JsonNode)Convert.ToHexString(SHA256.HashData(picture.Png)))];
        return $"{question.Form.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToJsonString()))[..KeyLength])}";
    }
}
