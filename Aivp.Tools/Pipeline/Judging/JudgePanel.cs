using Aivp.Tools.Errors;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Asks every judge about a picture: those that cost nothing first, then those whose answer can still change something. A judge that fails leaves "unscored", never a score, and doesn't keep the others from theirs.</summary>
internal sealed class JudgePanel(IEnumerable<IConsistencyJudge> judges, IEnumerable<ISecondOpinion> opinions)
{
    private readonly IConsistencyJudge[] _judges = [.. judges];
    private readonly ISecondOpinion[] _opinions = [.. opinions];

    /// <summary>All judges with their versions, for example <c>appearance/1</c>: part of the cache key of every verdict.</summary>
    public string Version => string.Join('+', [.. _judges.Select(NameOf), .. _opinions.Select(NameOf)]);

    /// <summary>One of the judges has its price.</summary>
    public bool HasSecondOpinion => _opinions.Length > 0;

    /// <summary>A warning where a picture would be judged by a model of the family that made it; null: no cause.</summary>
    public string? Kinship(string maker) => _opinions.Select(opinion => opinion.Model).FirstOrDefault(model => Families.AreKin(model, maker)) is { } kin
        ? $"{kin} judges what {maker} makes: models of one family are kind to each other. Set Judging:Vlm:Model to one of another family."
        : null;

    /// <summary>Scores one picture.</summary>
    /// <param name="picture">Absolute path of the candidate.</param>
    /// <param name="expected">Who must be seen, and the pictures they must resemble.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<PanelVerdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken) =>
        JudgeAsync(picture, expected, _opinions, cancellationToken);

    /// <summary>Scores one picture by the judges that cost nothing alone: for the many frames of a clip.</summary>
    /// <param name="picture">Absolute path of the picture.</param>
    /// <param name="expected">Who must be seen, and the pictures they must resemble.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<PanelVerdict> JudgeFreelyAsync(string picture, Expectation expected, CancellationToken cancellationToken) =>
        JudgeAsync(picture, expected, [], cancellationToken);

    private async Task<PanelVerdict> JudgeAsync(string picture, Expectation expected, ISecondOpinion[] opinions, CancellationToken cancellationToken)
    {
        List<Verdict> verdicts = [];
        foreach (IConsistencyJudge judge in _judges.Where(judge => judge.AppliesTo(expected)))
        {
            verdicts.Add(await AskAsync(NameOf(judge), () => judge.JudgeAsync(picture, expected, cancellationToken)));
        }

        Verdict[] free = [.. verdicts];
        foreach (ISecondOpinion opinion in opinions.Where(opinion => opinion.AppliesTo(expected) && Fusion.CanChange(free)))
        {
            verdicts.Add(Fusion.Beside(await AskAsync(NameOf(opinion), () => opinion.JudgeAsync(picture, expected, free, cancellationToken)), free));
        }

        return PanelVerdict.Of(verdicts, expected);
    }

    private static async Task<Verdict> AskAsync(string name, Func<Task<Verdict>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AivpException error)
        {
            return Verdict.Unscored(name, error.Message);
        }
    }

    private static string NameOf(IConsistencyJudge judge) => $"{judge.Name}/{judge.Version}";

    private static string NameOf(ISecondOpinion opinion) => $"{opinion.Name}/{opinion.Version}";
}
