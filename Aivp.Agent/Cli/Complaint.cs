using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Aivp.Tools.Storyboards;

namespace Aivp.Agent.Cli;

/// <summary>What is wrong with a command line, in a line or two, with the name that was probably meant.</summary>
internal static class Complaint
{
    /// <summary>Whether the command line can't be carried out. An option that isn't known may have been taken for a folder; a folder of such a name is given as ./-name.</summary>
    public static bool IsCalledFor(ParseResult parsed) => parsed.Action is ParseErrorAction || OptionTakenForArgument(parsed) is not null;

    public static IEnumerable<string> About(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        bool hasVerbs = command.Subcommands.Count > 0;
        string path = PathOf(parsed.CommandResult);

        // Only the first: what follows an unknown name is usually its value.
        if ((OptionTakenForArgument(parsed) ?? (parsed.UnmatchedTokens is [string first, ..] ? first : null)) is { } unknown)
        {
            bool isOption = unknown.StartsWith('-');
            string kind = isOption ? "option" : hasVerbs ? "verb" : "argument";
            IEnumerable<string> known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(verb => verb.Name);
            string? meant = NearestName.Of(unknown, known);
            yield return $"{path}: unknown {kind} '{unknown}'{(meant is null ? "." : $"; did you mean '{meant}'?")}";
        }
        else if (hasVerbs)
        {
            yield return $"{path}: name a verb: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}.";
        }
        else
        {
            foreach (ParseError error in parsed.Errors)
            {
                yield return error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: { } argument } result && result.Parent is CommandResult
                    ? $"{path}: {argument.Name} is missing: {argument.Description}"
                    : $"{path}: {error.Message}";
            }
        }

        yield return $"`{path} --help` shows what there is.";
    }

    private static string? OptionTakenForArgument(ParseResult parsed) => parsed.Tokens.Any(token => token.Type is TokenType.DoubleDash)
        ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 1 && value.StartsWith('-'));

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : result.Command.Name;
}
