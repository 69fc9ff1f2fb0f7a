using System.Globalization;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Chat;

/// <summary>What a conversation spends, and who decides about it: the user above a sum in a turn, nobody beyond the most in all.</summary>
internal sealed class ChatSpending(ChatSettings settings, IChatScreen screen) : ISkillCaller
{
    private readonly Lock _lock = new();
    private decimal _turnUsd;
    private decimal _allowedUsd;

    /// <summary>What skills have cost since the conversation began.</summary>
    public decimal SpentUsd { get; private set; }

    /// <inheritdoc/>
    public bool WaitsToTheEnd => true;

    /// <inheritdoc/>
    public string? Root => null;

    /// <inheritdoc/>
    public decimal? AskAboveUsd
    {
        get
        {
            lock (_lock)
            {
                decimal most = settings.MostUsd - SpentUsd;
                return Math.Max(0, settings.Yes ? most : Math.Min(most, settings.AskAboveUsd + _allowedUsd - _turnUsd));
            }
        }
    }

    /// <summary>The user asks for something new.</summary>
    public void BeginTurn()
    {
        lock (_lock)
        {
            (_turnUsd, _allowedUsd) = (0, 0);
        }
    }

    /// <summary>Counts what a skill has cost.</summary>
    public void Add(decimal usd)
    {
        lock (_lock)
        {
            SpentUsd += usd;
            _turnUsd += usd;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> MaySpendAsync(SpendRequest request, CancellationToken cancellationToken)
    {
        string sum = request.EstimateUsd is { } usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}") : "an unknown sum";
        if (SpentUsd + (request.EstimateUsd ?? 0) > settings.MostUsd)
        {
            screen.Warn(string.Create(
                CultureInfo.InvariantCulture, $"{request.Skill} would cost {sum}; this conversation has spent ${SpentUsd:0.00} and may spend ${settings.MostUsd:0.00}. --most allows more."));
            return false;
        }

        if (!settings.Yes && !await screen.ConfirmAsync($"{request.Skill} would cost about {sum}. Spend it?", cancellationToken))
        {
            return false;
        }

        lock (_lock)
        {
            _allowedUsd += request.EstimateUsd ?? 0;
        }

        return true;
    }
}
