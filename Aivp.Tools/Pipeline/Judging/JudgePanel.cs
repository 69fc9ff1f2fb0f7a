using Aivp.Tools.Errors;

namespace Aivp.Tools.Pipeline.Judging;

/// <summary>Asks every judge about a picture. A judge that fails leaves "unscored", never a score, and doesn't keep the others from theirs.</summary>
internal sealed class JudgePanel(IEnumerable<IConsistencyJudge> judges)
{
    private readonly IConsistencyJudge[] _judges = [.. judges];

    /// <summary>All judges with their versions, for example <c>appearance/1</c>: part of the cache key of every verdict.</summary>
    public string Version => string.Join('+', _judges.Select(NameOf));

    /// <summary>Scores one picture.</summary>
    /// <param name="picture">Absolute path of the candidate.</param>
    /// <param name="expected">Who must be seen, and the pictures they must resemble.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<PanelVerdict> JudgeAsync(string picture, Expectation expected, CancellationToken cancellationToken)
    {
        List<Verdict> verdicts = [];
        foreach (IConsistencyJudge judge in _judges.Where(judge => judge.AppliesTo(expected)))
        {
            verdicts.Add(await AskAsync(judge, picture, expected, cancellationToken));
        }

        return PanelVerdict.Of(verdicts, expected);
    }

    private static async Task<Verdict> AskAsync(IConsistencyJudge judge, string picture, Expectation expected, CancellationToken cancellationToken)
    {
        try
        {
            return await judge.JudgeAsync(picture, expected, cancellationToken);
        }
        catch (AivpException error)
        {
            return Verdict.Unscored(NameOf(judge), error.Message);
        }
    }

    private static string NameOf(IConsistencyJudge judge) => $"{judge.Name}/{judge.Version}";
}
