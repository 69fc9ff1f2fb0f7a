using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Aivp.Mcp.Security;

namespace Aivp.Mcp;

/// <summary>How the server is started.</summary>
internal sealed record ServerArguments
{
    public const string Help = """
        aivp mcp [--root DIR] [--http ADDRESS:PORT] [--ask-above USD]

        An MCP server, on standard input and output unless --http is given.

          --root DIR           Where projects and files may be; nothing outside is read or written. [default: the working folder]
          --http ADDRESS:PORT  Streamable HTTP at http://ADDRESS:PORT/mcp, for example 127.0.0.1:3800. Port 0: any.
                               An address other than this machine's own needs AIVP_MCP_TOKEN, and clients its value as bearer token.
          --ask-above USD      Ask the user before spending more than this at once, where the client can. [default: 1.00]

        """;

    private static readonly string[] s_options = ["--root", "--http", "--ask-above", "--help"];

    /// <summary>Absolute, links resolved.</summary>
    public required string Root { get; init; }

    /// <summary>Null: standard input and output.</summary>
    public IPEndPoint? Http { get; init; }

    /// <summary>What clients over HTTP must show; null: nothing.</summary>
    public string? Token { get; init; }

    /// <summary>In dollars.</summary>
    public decimal AskAboveUsd { get; init; } = 1;

    public bool ShowHelp { get; init; }

    /// <summary>Reads the command line.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out ServerArguments? arguments, [NotNullWhen(false)] out string? wrong)
    {
        arguments = null;
        wrong = null;
        ServerArguments read = new() { Root = RealPath.Of(Directory.GetCurrentDirectory()) };
        for (int i = 0; i < args.Length; i++)
        {
            (string option, string? value) = args[i].Split('=', 2) is [string name, string given] ? (name, given) : (args[i], null);
            if (option is "--help" or "-h")
            {
                read = read with { ShowHelp = true };
                continue;
            }

            if (!s_options.Contains(option))
            {
                wrong = $"aivp mcp: unknown argument '{option}'; there are {string.Join(", ", s_options)}.";
                return false;
            }

            value ??= ++i < args.Length ? args[i] : null;
            switch (option)
            {
                case "--root" when value is not null && Directory.Exists(value):
                    read = read with { Root = RealPath.Of(value) };
                    break;
                case "--http" when value is not null && IPEndPoint.TryParse(value.Replace("localhost:", "127.0.0.1:", StringComparison.OrdinalIgnoreCase), out IPEndPoint? address) && value.Contains(':', StringComparison.Ordinal):
                    read = read with { Http = address };
                    break;
                case "--ask-above" when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal usd):
                    read = read with { AskAboveUsd = usd };
                    break;
                default:
                    wrong = $"aivp mcp: {option} " + option switch
                    {
                        "--root" => $"needs a folder that is there, not '{value}'.",
                        "--http" => $"needs an address and a port, for example 127.0.0.1:3800, not '{value}'.",
                        _ => $"needs dollars, for example 1.00, not '{value}'.",
                    };
                    return false;
            }
        }

        // Only then: to read the settings takes longer than everything else here.
        read = read.Http is null ? read : read with { Token = TokenSetting() };
        if (read is { Http: { } http, Token: null } && !IPAddress.IsLoopback(http.Address))
        {
            wrong = $"aivp mcp: {http.Address} can be reached from other machines; set AIVP_MCP_TOKEN to a long secret, which clients then send as bearer token.";
            return false;
        }

        arguments = read;
        return true;
    }

    private static string? TokenSetting() => Settings.Read()["MCP_TOKEN"] is { Length: > 0 } token ? token : null;
}
