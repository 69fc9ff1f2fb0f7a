using Aivp.Tools.Storyboards;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Aivp.Mcp.Prompts;

/// <summary>What users can start from: produce a film, make a character sheet, review the continuity.</summary>
internal static class PromptBook
{
    private static readonly PromptArgument s_project = new() { Name = "project", Description = "Folder of the project, under the server's root.", Required = true };

    private static readonly (Prompt Prompt, Func<IReadOnlyDictionary<string, string>, string> Text)[] s_all =
    [
        (
            new()
            {
                Name = "produce_film",
                Title = "Produce a film",
                Description = "From the storyboard to the film: check, estimate, agree on the money, produce, show what needs a person's eye.",
                Arguments =
                [
                    s_project,
                    new() { Name = "provider", Description = "Who makes pictures and clips; 'animatic' is free." },
                    new() { Name = "budget_usd", Description = "The most it may cost." },
                ],
            },
            given => $"""
                Produce the film of the project '{given["project"]}'{Given(given, "provider", " with the provider '", "'")}.
                1. check_project; if there are errors, tell me file, line and remedy of each, and stop.
                2. estimate_cost with the same provider; tell me the sum and the three dearest pieces.{Given(given, "budget_usd", " The most it may cost is $", "; set_budget to that.")}
                3. Unless it's free, ask me before you go on.
                4. produce_film. If it answers a job, wait_job until it's done, and tell me now and then how far it is.
                5. For every frame that needs review: show_shot, show me the candidates, say what is wrong with each, and ask which to take; then choose_candidate, and produce_film again.
                6. Show me the contact sheet and the film, and show_spend.
                """),
        (
            new()
            {
                Name = "make_character_sheet",
                Title = "Make a character sheet",
                Description = "A character's turnaround, front, side and back, looked at for consistency.",
                Arguments =
                [
                    s_project,
                    new() { Name = "character", Description = "The character's name.", Required = true },
                    new() { Name = "provider", Description = "Who makes the pictures; 'animatic' is free." },
                ],
            },
            given => $"""
                Make the character sheet of '{given["character"]}' in the project '{given["project"]}'{Given(given, "provider", " with the provider '", "'")}.
                First create_character_sheet with dry_run, and unless it's free tell me the price and ask. Then create_character_sheet.
                Look at the pictures: is it the same person in all of them, with the sheet's hair, clothes and the one thing that tells this character from others?
                score_consistency of the side and back views against the front view says what the judge thinks. Where something is off, say what, and offer to make them again with another seed.
                """),
        (
            new()
            {
                Name = "review_continuity",
                Title = "Review the continuity",
                Description = "Shot by shot: do the characters, clothes, places and light stay the same?",
                Arguments = [s_project],
            },
            given => $"""
                Review the continuity of the project '{given["project"]}'.
                list_project, then show_shot for each shot in story order. Look at the chosen keyframes beside those of the shots before: face, hair, clothes, carried things, side of the screen, light, place.
                List what breaks, worst first: the shots, what differs, and the remedy (choose_candidate with a number, regenerate_shot, or a change to a sheet). Don't change anything before I say so.
                """),
    ];

    public static ListPromptsResult All => new()
    {
        Prompts = [.. s_all.Select(one => one.Prompt)],
        TimeToLive = TimeSpan.FromHours(1),
        CacheScope = CacheScope.Public,
    };

    public static GetPromptResult Get(GetPromptRequestParams? asked)
    {
        string name = asked?.Name ?? "";
        (Prompt prompt, Func<IReadOnlyDictionary<string, string>, string> text) = s_all.FirstOrDefault(one => one.Prompt.Name == name);
        if (prompt is null)
        {
            throw new McpProtocolException($"There is no prompt '{name}'; {NearestName.Hint(name, [.. s_all.Select(one => one.Prompt.Name)])}", McpErrorCode.InvalidParams);
        }

        Dictionary<string, string> given = (asked!.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>()).ToDictionary(argument => argument.Key, argument => argument.Value.ToString());
        string[] known = [.. prompt.Arguments!.Select(argument => argument.Name)];
        if (given.Keys.FirstOrDefault(argument => !known.Contains(argument)) is string unknown)
        {
            throw new McpProtocolException($"{unknown}: {name} has no such argument; {NearestName.Hint(unknown, known)}", McpErrorCode.InvalidParams);
        }

        if (prompt.Arguments!.FirstOrDefault(argument => argument.Required is true && !given.ContainsKey(argument.Name)) is { } missing)
        {
            throw new McpProtocolException($"{missing.Name}: {name} needs it. {missing.Description}", McpErrorCode.InvalidParams);
        }

        return new() { Description = prompt.Description, Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = text(given) } }] };
    }

    private static string Given(IReadOnlyDictionary<string, string> given, string name, string before, string after) =>
        given.TryGetValue(name, out string? value) && value.Length > 0 ? before + value + after : "";
}
