using Aivp.Tools.Errors;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Cli;

/// <summary>A skill answered that it can't, in words that say what to do.</summary>
internal sealed class SkillFailure(ErrorContent error) : AivpException(error.Message)
{
    public override string Code { get; } = error.ErrorCode ?? "failed";
}
