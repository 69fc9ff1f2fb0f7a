using Aivp.Agent.Chat;
using Aivp.Agent.Chat.Pictures;
using Aivp.Tools.Errors;
using Aivp.Tools.Skills;

namespace Aivp.Agent.Cli;

/// <summary>A conversation on the command line: what's said on standard output; calls, pictures and notes beside it, on standard error where nobody watches.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="previews">Makes pictures small.</param>
/// <param name="protocol">How the terminal takes pictures.</param>
/// <param name="isAsked">Somebody can be asked.</param>
internal sealed class ChatScreen(Terminal terminal, IPreviewSkills previews, PictureProtocol protocol, bool isAsked) : IChatScreen
{
    private const int PictureWidth = 480;
    private const int PictureHeight = 300;

    private bool _isSaying;

    /// <inheritdoc/>
    public void Say(string text)
    {
        if (!_isSaying && string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        terminal.Output.Write(_isSaying ? text : text.TrimStart('\n'));
        terminal.Output.Flush();
        _isSaying = true;
    }

    /// <inheritdoc/>
    public void EndAnswer()
    {
        if (_isSaying)
        {
            terminal.Output.WriteLine();
            _isSaying = false;
        }
    }

    /// <inheritdoc/>
    public ICallLine Begin(string skill, string arguments)
    {
        EndAnswer();
        return new CallLine(terminal, skill, arguments);
    }

    /// <inheritdoc/>
    public async Task ShowPictureAsync(string file, CancellationToken cancellationToken)
    {
        string near = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        Beside($"    {(near.StartsWith("..", StringComparison.Ordinal) ? file : near)}", Ink.Cyan);
        if (protocol is PictureProtocol.None || !terminal.IsInteractive)
        {
            return;
        }

        try
        {
            terminal.Output.Write(TerminalPictures.Draw(await previews.PreviewAsync(file, PictureWidth, PictureHeight, cancellationToken), protocol));
        }
        catch (AivpException)
        {
            // Its path is there.
        }
    }

    /// <inheritdoc/>
    public void Note(string text)
    {
        EndAnswer();
        Beside(text, Ink.Dim);
    }

    /// <inheritdoc/>
    public void Warn(string text)
    {
        EndAnswer();
        terminal.WriteError(text);
    }

    /// <inheritdoc/>
    public async Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken)
    {
        EndAnswer();
        if (!isAsked)
        {
            terminal.WriteError($"{question} Nobody can be asked here, so no; --yes spends without asking, --ask-above sets from which sum.");
            return false;
        }

        // Over the line of the call that's waiting.
        terminal.Output.Write($"\r\e[K{terminal.Paint(Ink.Yellow, $"  {question} [y/N] ")}");
        terminal.Output.Flush();
        string? answer = await ReadLineAsync(cancellationToken);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes" or "j" or "ja" or "o" or "oui" or "s" or "si" or "是";
    }

    /// <inheritdoc/>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (terminal.IsInteractive)
        {
            terminal.Output.Write($"\n{terminal.Paint(Ink.Bold, "›")} ");
            terminal.Output.Flush();
        }

        return await ReadLineAsync(cancellationToken);
    }

    // What comes from a file or a pipe is shown as if it were typed.
    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        string? line = await terminal.ReadLineAsync(cancellationToken);
        if (terminal.IsInteractive && !terminal.IsTyped)
        {
            terminal.Output.WriteLine(line);
        }

        return line;
    }

    private void Beside(string text, Ink ink)
    {
        if (terminal.IsInteractive)
        {
            terminal.Output.WriteLine(terminal.Paint(ink, text));
        }
        else
        {
            terminal.WriteRemark(text);
        }
    }
}
