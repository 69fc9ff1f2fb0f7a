using System.Text;
using Spectre.Console;

namespace Aivp.Agent.Cli;

/// <summary>Where a verb writes: results to standard output, everything else to standard error.</summary>
/// <remarks>Lines are written as they are, never wrapped, so that they can be searched and clicked; Spectre draws tables, trees and bars.</remarks>
internal sealed class Terminal
{
    private static readonly TimeSpan s_keyPause = TimeSpan.FromMilliseconds(20);

    private readonly TextWriter _error;
    private readonly bool _errorHasColors;

    private Terminal(TextWriter output, TextWriter error, IAnsiConsole screen, bool errorHasColors)
    {
        Output = output;
        Screen = screen;
        _error = error;
        _errorHasColors = errorHasColors;
    }

    /// <summary>Standard output, for lines and JSON.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard input.</summary>
    public TextReader Input { get; init; } = Console.In;

    /// <summary>What's read is typed, so that it's on the screen already.</summary>
    public bool IsTyped => ReferenceEquals(Input, Console.In) && !Console.IsInputRedirected;

    /// <summary>Standard output, for what is drawn.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Somebody is watching: bars may move.</summary>
    public bool IsInteractive => Screen.Profile.Capabilities.Interactive && Screen.Profile.Capabilities.Ansi;

    private bool HasColors => Screen.Profile.Capabilities.Ansi && Screen.Profile.Capabilities.ColorSystem is not ColorSystem.NoColors;

    /// <summary>The process's own console.</summary>
    public static Terminal OfConsole()
    {
        if (Console.IsOutputRedirected)
        {
            return Of(Console.Out, Console.Error, width: 160, isInteractive: false, Console.In);
        }

        IAnsiConsole screen = AnsiConsole.Console;
        return new(Console.Out, Console.Error, screen, !Console.IsErrorRedirected && screen.Profile.Capabilities.ColorSystem is not ColorSystem.NoColors);
    }

    /// <summary>A terminal of a fixed width, with colours and moving bars or with neither.</summary>
    public static Terminal Of(TextWriter output, TextWriter error, int width, bool isInteractive, TextReader? input = null)
    {
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        screen.Profile.Width = width;
        screen.Profile.Capabilities.Unicode = true;
        return new(output, error, screen, isInteractive) { Input = input ?? TextReader.Null };
    }

    /// <summary>The text in a colour, where there are colours.</summary>
    public string Paint(Ink ink, string text) => Paint(HasColors, ink, text);

    /// <summary>Reads a line; null: nothing more comes.</summary>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        // The console waits without end, whoever stops waiting for it.
        await Task.Run(Input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Asks for something that isn't shown while it's typed; from a pipe, reads a line.</summary>
    public string ReadSecret(string question, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        // Looking for a key turns the terminal's echo off, so that not even what's typed early is shown.
        bool isEarly = Console.KeyAvailable;
        _error.Write(question);
        StringBuilder typed = new();
        while (true)
        {
            while (!isEarly && !Console.KeyAvailable)
            {
                cancellationToken.WaitHandle.WaitOne(s_keyPause);
                cancellationToken.ThrowIfCancellationRequested();
            }

            isEarly = false;
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (key.Key is ConsoleKey.Enter)
            {
                _error.WriteLine();
                return typed.ToString();
            }

            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }
    }

    /// <summary>Writes a line about something that went wrong.</summary>
    public void WriteError(string text) => _error.WriteLine(Paint(_errorHasColors, Ink.Red, text));

    /// <summary>Writes a line for a person, beside the result.</summary>
    public void WriteRemark(string text) => _error.WriteLine(text);

    private static string Paint(bool colors, Ink ink, string text) => colors ? $"\e[{(int)ink}m{text}\e[0m" : text;
}
