using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Aivp.Agent.Chat;

/// <summary>What was said about a project, in its <c>.aivp/chat.jsonl</c>: a turn a line. A line that can't be read, as a crash leaves it, is left out.</summary>
internal sealed class ChatHistory(string project)
{
    // What a model is told of earlier turns, in letters.
    private const int MostRemembered = 40_000;

    private readonly List<IReadOnlyList<ChatMessage>> _turns = [];

    /// <summary>Where it is.</summary>
    public string File { get; } = Path.Combine(project, ".aivp", "chat.jsonl");

    /// <summary>How many turns there are.</summary>
    public int Count => _turns.Count;

    /// <summary>As much of the latest turns as a model should be told.</summary>
    public IEnumerable<ChatMessage> Remembered
    {
        get
        {
            int letters = 0;
            int first = _turns.Count;
            while (first > 0 && (letters += Length(_turns[first - 1])) <= MostRemembered)
            {
                first--;
            }

            return _turns.Skip(first).SelectMany(turn => turn);
        }
    }

    /// <summary>Reads what there is.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (string line in System.IO.File.Exists(File) ? await System.IO.File.ReadAllLinesAsync(File, cancellationToken) : [])
        {
            try
            {
                if (JsonSerializer.Deserialize(line, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(List<ChatMessage>))) is List<ChatMessage> { Count: > 0 } turn)
                {
                    _turns.Add(turn);
                }
            }
            catch (JsonException)
            {
                // Half a line, of a turn that wasn't finished.
            }
        }
    }

    /// <summary>Adds a turn.</summary>
    public async Task AddAsync(IReadOnlyList<ChatMessage> turn)
    {
        _turns.Add(turn);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await using FileStream stream = new(File, FileMode.Append, FileAccess.Write, FileShare.Read);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Line(turn)), CancellationToken.None);
    }

    /// <summary>Forgets the last turn.</summary>
    /// <returns>What the user had said; null: there was nothing to forget.</returns>
    public async Task<string?> UndoAsync()
    {
        if (_turns.Count == 0)
        {
            return null;
        }

        string asked = _turns[^1].FirstOrDefault(message => message.Role == ChatRole.User)?.Text ?? "";
        _turns.RemoveAt(_turns.Count - 1);
        await WriteAsync();
        return asked;
    }

    /// <summary>Forgets everything.</summary>
    public async Task ClearAsync()
    {
        _turns.Clear();
        await WriteAsync();
    }

    private async Task WriteAsync()
    {
        string temporary = $"{File}.{Guid.NewGuid():n}.tmp";
        await System.IO.File.WriteAllTextAsync(temporary, string.Concat(_turns.Select(Line)), CancellationToken.None);
        System.IO.File.Move(temporary, File, overwrite: true);
    }

    private static string Line(IReadOnlyList<ChatMessage> turn) =>
        JsonSerializer.Serialize<List<ChatMessage>>([.. turn], s_compact) + "\n";

    private static readonly JsonSerializerOptions s_compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    private static int Length(IReadOnlyList<ChatMessage> turn) => turn.Sum(message => message.Contents.Sum(content => content switch
    {
        TextContent text => text.Text.Length,
        FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
        _ => 50,
    }));
}
