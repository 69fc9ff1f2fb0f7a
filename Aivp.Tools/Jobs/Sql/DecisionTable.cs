namespace Aivp.Tools.Jobs.Sql;

/// <summary>The table <c>decision</c>: which model makes what, where it was left to us.</summary>
internal static class DecisionTable
{
    public static async Task<ModelDecision?> FindAsync(SqlSession session, string project, string piece) =>
        (await session.FirstAsync<DecisionRow>("SELECT piece, provider, model, reason FROM decision WHERE project = @project AND piece = @piece", new { project, piece }))?.ToDecision();

    public static async Task<IReadOnlyDictionary<string, ModelDecision>> ListAsync(SqlSession session, string project) =>
        (await session.ListAsync<DecisionRow>("SELECT piece, provider, model, reason FROM decision WHERE project = @project ORDER BY piece", new { project }))
            .ToDictionary(row => row.Piece, row => row.ToDecision());

    /// <summary>Writes one down, unless another holds than the one it replaces.</summary>
    /// <returns>What holds.</returns>
    public static async Task<ModelDecision> DecideAsync(SqlSession session, string project, string piece, ModelDecision decision, ModelDecision? instead, DateTimeOffset now)
    {
        object row = new { project, piece, decision.Provider, decision.Model, decision.Reason, at = now.ToUnixTimeMilliseconds(), insteadProvider = instead?.Provider, insteadModel = instead?.Model };
        await session.ExecuteAsync(
            instead is null
                ? "INSERT INTO decision (project, piece, provider, model, reason, at) VALUES (@project, @piece, @Provider, @Model, @Reason, @at) ON CONFLICT DO NOTHING"
                : """
                  UPDATE decision SET provider = @Provider, model = @Model, reason = @Reason, at = @at
                  WHERE project = @project AND piece = @piece AND provider = @insteadProvider AND model = @insteadModel
                  """,
            row);
        return (await FindAsync(session, project, piece))!;
    }
}
