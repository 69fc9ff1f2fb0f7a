namespace Aivp.Agent.Chat.Offline;

/// <summary>What a sentence asks for.</summary>
/// <param name="Skill">The skill that does it; empty: it's only said.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Words">What's said where there's no skill.</param>
internal sealed record Request(string Skill, IReadOnlyDictionary<string, object?> Arguments, string Words = "")
{
    /// <summary>Nothing is to be done.</summary>
    public static Request Say(string words) => new("", new Dictionary<string, object?>(), words);

    /// <summary>A skill is to be called.</summary>
    public static Request Call(string skill, params (string Name, object? Value)[] arguments) =>
        new(skill, arguments.Where(argument => argument.Value is not null).ToDictionary(argument => argument.Name, argument => argument.Value));
}
