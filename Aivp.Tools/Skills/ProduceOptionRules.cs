using System.Globalization;
using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;

namespace Aivp.Tools.Skills;

/// <summary>The ranges of <see cref="ProduceOptions"/>, checked before anything is done. Names are those of the skills' arguments.</summary>
internal static class ProduceOptionRules
{
    /// <exception cref="SkillArgumentException">The first option that can't be used.</exception>
    public static void Check(ProduceOptions options)
    {
        InRange("candidates", options.Candidates, 1, 8, "4 is usual");
        InRange("max_candidates", options.MaxCandidates, 1, 32, "12 is usual");
        InRange("threshold", options.Threshold, 0, 1, "0.8 is usual");
        InRange("seed", options.Seed, 0, int.MaxValue, "any will do");
        InRange("parallel", options.Parallel, 1, 64, "one for each processor is usual");
        InRange("drift", options.Drift, 0, 1, "0.35 is usual");
        if (options.MaxCandidates < options.Candidates)
        {
            throw new SkillArgumentException(
                "max_candidates",
                string.Create(CultureInfo.InvariantCulture, $"{options.MaxCandidates} is less than the {options.Candidates} candidates that are made at first."));
        }
    }

    private static void InRange(string name, double value, double least, double most, string advice)
    {
        // Written so that NaN is out of range too.
        if (!(value >= least && value <= most))
        {
            throw new SkillArgumentException(name, string.Create(CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}; {advice}."));
        }
    }
}
