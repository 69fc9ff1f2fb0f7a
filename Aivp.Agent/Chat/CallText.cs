namespace Aivp.Agent.Chat;

/// <summary>A call's arguments on one line.</summary>
internal static class CallText
{
    private const int MostValue = 60;

    /// <summary>For example <c>shot=1.2 seed=7</c>. The project is the same in every call and is left out.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, object?>> arguments) => string.Join(' ', arguments
        .Where(argument => argument.Key is not ("project" or "wait_seconds") && argument.Value?.ToString() is { Length: > 0 })
        .Select(argument => $"{argument.Key}={Short(argument.Value!.ToString()!)}"));

    private static string Short(string value)
    {
        string line = string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter));
        string shown = line.Length > MostValue ? $"{line[..MostValue]}…" : line;
        return shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown;
    }
}
