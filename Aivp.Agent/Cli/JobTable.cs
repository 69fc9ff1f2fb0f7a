using Aivp.Tools.Jobs;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary>Jobs as a table.</summary>
internal static class JobTable
{
    public static Table Of(IReadOnlyList<Job> jobs)
    {
        Table table = new Table().Border(TableBorder.None)
            .AddColumns(new TableColumn("ID").NoWrap(), new("STATE"), new("FOR"), new("MODEL"), new TableColumn("ESTIMATE").RightAligned(), new TableColumn("SPENT").RightAligned());
        foreach (Job job in jobs)
        {
            table.AddRow(
                new Text(job.Id.Value),
                new Text(job.State.ToString().ToLowerInvariant(), new Style(ColorOf(job.State))),
                new Text(job.Context.Subject),
                new Text($"{job.Provider}/{job.Model}"),
                new Text(Money.Of(job.EstimateUsd)),
                new Text(job.HeldUsd > 0 ? $"({Money.Of(job.HeldUsd)})" : Money.Of(job.ChargedUsd)));
        }

        return table;
    }

    private static Color ColorOf(JobState state) => state switch
    {
        JobState.Done => Color.Green,
        JobState.Failed or JobState.Refused => Color.Red,
        JobState.Ambiguous => Color.Yellow,
        _ => Color.Default,
    };
}
