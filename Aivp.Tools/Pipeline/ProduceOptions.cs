using Aivp.Tools.Errors;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>How a film is to be produced. The defaults are the command line's.</summary>
public sealed record ProduceOptions
{
    /// <summary>Only these shots (and the frames they depend on); empty: all.</summary>
    public IReadOnlyList<ShotId> Shots { get; init; } = [];

    /// <summary>Candidates per keyframe where they cost nothing, and what is reckoned with where they do.</summary>
    public const int UsualCandidates = 4;

    /// <summary>Candidates per keyframe before the first is chosen, 1 to 8; null: <see cref="UsualCandidates"/> where they're free, and where they cost, as many as are worth it.</summary>
    public int? Candidates { get; init; }

    /// <summary>What an accepted keyframe is worth, in dollars, 0 to 1000: no candidate is drawn whose expected gain is worth less than its price.</summary>
    public decimal WorthUsd { get; init; } = 1;

    /// <summary>How many candidates a keyframe may have in all before it needs review. Not below <see cref="Candidates"/>, at most 32.</summary>
    public int MaxCandidates { get; init; } = 12;

    /// <summary>The score from which a candidate is accepted where neither the user nor the project's calibration says another.</summary>
    public const double UsualThreshold = 0.8;

    /// <summary>The score from which a candidate is accepted, 0 to 1; null: the project's calibrated one, or <see cref="UsualThreshold"/>.</summary>
    public double? Threshold { get; init; }

    /// <summary>Every candidate's seed follows from it, 0 to 2147483647.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Who makes pictures and clips.</summary>
    public string Provider { get; init; } = UsualProvider;

    /// <summary>Who makes pictures and clips unless somebody says otherwise.</summary>
    public const string UsualProvider = "animatic";

    /// <summary>Who makes the pictures; null: as configured, and <see cref="Provider"/> unless that is.</summary>
    public string? ImageProvider { get; init; }

    /// <summary>Who makes the clips; null: as configured, and <see cref="Provider"/> unless that is.</summary>
    public string? VideoProvider { get; init; }

    /// <summary>The model, or family of models, for every picture of the film; <c>auto</c>: the best for it of all that can be asked; null: as configured, and the provider's usual one unless that is.</summary>
    public string? ImageModel { get; init; }

    /// <summary>The model, or family of models, for every clip of the film; <c>auto</c>: the best for it of all that can be asked, and a better one for hero shots; null: as configured, and the provider's usual one unless that is.</summary>
    public string? VideoModel { get; init; }

    /// <summary>With the model <c>auto</c>: words for the look, for example <c>noir</c>; null: as the storyboard's words say.</summary>
    public string? Style { get; init; }

    /// <summary>Where a model that's named is out, out of quota or refuses, the next one that can makes that piece. With <c>auto</c> it always does.</summary>
    public bool Fallback { get; init; }

    /// <summary>The clips' provider's model for hero shots, as far as the budget goes; null: as configured, and that of all clips unless that is.</summary>
    public string? HeroModel { get; init; }

    /// <summary>The clips' provider's model that has a try when a shot's second take isn't good; null: as configured, and the same again unless that is.</summary>
    public string? RetakeModel { get; init; }

    /// <summary>What clips are made from.</summary>
    public ClipMode ClipMode { get; init; }

    /// <summary>How often a shot may be animated before its clip needs review, 1 to 8. Offline clips are made once: they come out the same.</summary>
    public int MaxTakes { get; init; } = 3;

    /// <summary>What animating shots again may cost in this run, in dollars, 0 to 1000; the budget holds besides.</summary>
    public decimal RetakesUsd { get; init; } = 2;

    /// <summary>A folder with prompts of the user's own, under the names of ours; null: ours are used.</summary>
    public string? PromptFolder { get; init; }

    /// <summary>Frames (or clips) worked on at the same time, 1 to 64.</summary>
    public int Parallel { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>The animatic provider's probability of a defect per candidate, 0 to 1.</summary>
    public double Drift { get; init; } = 0.35;

    /// <summary>Frames are made though a character's reference pictures seem to show different people.</summary>
    public bool TrustSheets { get; init; }

    /// <summary>Say what would be done and what it would cost; do nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Keyframes and clips of the shots asked for are made anew though they're up to date. Pays again; reference pictures stay.</summary>
    public bool Fresh { get; init; }

    /// <summary>In a dry run: files of the project, relative to it, that are taken to have changed.</summary>
    internal IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Whether a shot's clip is asked for.</summary>
    public bool Wants(ShotId shot) => Shots.Count == 0 || Shots.Contains(shot);

    /// <summary>Refuses what can't be meant.</summary>
    /// <exception cref="SkillArgumentException">A value is out of its range.</exception>
    public void Check()
    {
        Within(nameof(Candidates), Candidates ?? UsualCandidates, 1, 8, "4 is usual");
        Within("worth", (double)WorthUsd, 0, 1000, "1 is usual");
        Within("max-candidates", MaxCandidates, Candidates ?? 1, 32, "not fewer than the candidates drawn at first");
        Within("max-takes", MaxTakes, 1, 8, "3 is usual");
        Within("retakes-usd", (double)RetakesUsd, 0, 1000, "2 is usual; 0 animates nothing again that costs");
        Within(nameof(Threshold), Threshold ?? UsualThreshold, 0, 1, "0.8 is usual");
        Within(nameof(Drift), Drift, 0, 1, "0 draws without faults");
        Within(nameof(Seed), Seed, 0, int.MaxValue, "any whole number will do");
        Within(nameof(Parallel), Parallel, 1, 64, "the number of processors is usual");
    }

    private static void Within(string option, double value, double least, double most, string remark)
    {
        if (!(value >= least && value <= most))
        {
            throw new SkillArgumentException(
                option.ToLowerInvariant(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}; {remark}."));
        }
    }
}
