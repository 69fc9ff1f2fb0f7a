using System.Collections.Concurrent;

namespace Aivp.Tools.Jobs.Sql;

/// <summary>The statement that writes a job's changed columns. There are as many as there are sorts of steps.</summary>
internal static class JobUpdate
{
    private static readonly (string Set, Func<JobRow, JobRow, bool> Same)[] Columns =
    [
        ("state = @State", (a, b) => a.State == b.State),
        ("attempt = @Attempt", (a, b) => a.Attempt == b.Attempt),
        ("lane = @Lane", (a, b) => a.Lane == b.Lane),
        ("slot = @Slot", (a, b) => a.Slot == b.Slot),
        ("estimate = @Estimate", (a, b) => a.Estimate == b.Estimate),
        ("actual = @Actual", (a, b) => a.Actual == b.Actual),
        ("held = @Held", (a, b) => a.Held == b.Held),
        ("charged = @Charged", (a, b) => a.Charged == b.Charged),
        ("request_id = @RequestId", (a, b) => a.RequestId == b.RequestId),
        ("submission = @Submission", (a, b) => a.Submission == b.Submission),
        ("delivery = @Delivery", (a, b) => a.Delivery == b.Delivery),
        ("result = @Result", (a, b) => a.Result == b.Result),
        ("failure = @Failure", (a, b) => a.Failure == b.Failure),
        ("error = @Error", (a, b) => a.Error == b.Error),
        ("owner = @Owner", (a, b) => a.Owner == b.Owner),
        ("submitted_at = @SubmittedAt", (a, b) => a.SubmittedAt == b.SubmittedAt),
        ("finished_at = @FinishedAt", (a, b) => a.FinishedAt == b.FinishedAt),
    ];

    private static readonly ConcurrentDictionary<int, string> Statements = new();

    /// <param name="read">The row as it was read.</param>
    /// <param name="row">As it's to be.</param>
    public static string Of(JobRow read, JobRow row)
    {
        int changed = 0;
        for (int i = 0; i < Columns.Length; i++)
        {
            changed |= Columns[i].Same(read, row) ? 0 : 1 << i;
        }

        return Statements.GetOrAdd(changed, Statement);
    }

    private static string Statement(int changed) =>
        $"UPDATE job SET {string.Concat(Columns.Where((_, i) => (changed & (1 << i)) != 0).Select(column => $"{column.Set}, "))}updated_at = @UpdatedAt WHERE id = @Id";
}
