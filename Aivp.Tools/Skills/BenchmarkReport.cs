namespace Aivp.Tools.Skills;

/// <summary>How well the local judge does on labelled pictures.</summary>
/// <param name="Judge">The judge with version.</param>
/// <param name="Top1">How often one other picture of the reference's subject comes first among eight, the other seven being of other subjects, 0 to 1.</param>
/// <param name="Auc">How often a pair of the same subject is more alike than a pair of different ones, 0 to 1.</param>
/// <param name="Top1ConfidentHalf">As <paramref name="Top1"/>, over the half of the rankings with the widest margins.</param>
/// <param name="Pairwise">Of a reference and two pictures, one of the same subject: how often that one is preferred, 0 to 1.</param>
/// <param name="Pictures">How many pictures.</param>
/// <param name="Rankings">How many rankings of eight were drawn.</param>
/// <param name="Subjects">By subject.</param>
public sealed record BenchmarkReport(
    string Judge,
    double Top1,
    double Auc,
    double Top1ConfidentHalf,
    double Pairwise,
    int Pictures,
    int Rankings,
    IReadOnlyDictionary<string, SubjectResult> Subjects);
