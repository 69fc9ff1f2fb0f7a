using Aivp.Tools.Errors;
using Aivp.Tools.Prompts;
using Aivp.Tools.Skills;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Vlm;

/// <summary>Makes a judge of the model of whoever calls: the same questions, rubric and rules as for one of ours.</summary>
internal sealed class CallerJudges(VisionPictures pictures, PromptLibrary prompts, IOptions<VlmOptions> options)
{
    /// <summary>The caller's judge.</summary>
    /// <exception cref="SkillArgumentException">The caller doesn't let its model be asked.</exception>
    public ISecondOpinion Here()
    {
        ICallerModel model = SkillCall.Caller?.Model
            ?? throw new SkillArgumentException("judge", "this client doesn't let us ask its model (the capability sampling), so 'client' can't judge here. 'local', 'vlm' and 'panel' do without.");
        return new VlmJudge(new CallerDesk(model, prompts), pictures, prompts, options);
    }
}
