using System.Globalization;
using System.Text.RegularExpressions;

namespace Aivp.Agent.Chat.Offline;

/// <summary>Reads plain requests by their words: those that the product's skills are called by, in any order of politeness.</summary>
internal static partial class RequestReader
{
    /// <summary>What can be asked for.</summary>
    public const string Examples = """
        Without a model I understand plain requests, for example:
          check the project · plan the film · what would it cost · produce the film · assemble the film · review the film
          generate keyframe for shot 1.2 · show shot 1.2 · choose candidate 2 for shot 1.2 · redo shot 1.2
          character sheet of Ines · scene image of quay-dawn · animate shot 1.2
          generate keyframe: a lighthouse in fog, dawn · upscale image.png
          score a.png against b.png · what was spent · set the budget to 5 · list models · list jobs
        Everything is drawn here, free and offline. For a conversation, set a key (aivp keys add gemini) or name a server (--chat-url).
        """;

    /// <summary>Reads a request.</summary>
    public static Request Read(string said)
    {
        string text = said.Trim().TrimEnd('.', '!', '?');
        string? shot = ShotId().Match(text) is { Success: true } id ? id.Groups["id"].Value : null;
        string[] files = [.. FileName().Matches(text).Select(match => match.Value)];
        return Choice().Match(text) is { Success: true } choice && shot is not null ? Request.Call("choose_candidate", ("shot", shot), ("candidate", int.Parse(choice.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)))
            : BudgetSum().Match(text) is { Success: true } sum ? Request.Call("set_budget", ("usd", decimal.Parse(sum.Groups["usd"].ValueSpan, CultureInfo.InvariantCulture)))
            : Score().IsMatch(text) && files.Length > 1 ? Request.Call("score_consistency", ("images", files[..1]), ("references", files[1..]))
            : Sheet().Match(text) is { Success: true } sheet ? Request.Call("create_character_sheet", ("character", Name(sheet)), ("provider", "animatic"))
            : Redo().IsMatch(text) && shot is not null ? Request.Call("regenerate_shot", ("shot", shot), ("seed", Another(text)), ("provider", "animatic"))
            : Animate().IsMatch(text) && shot is not null ? Request.Call("animate_shot", ("shot", shot), ("provider", "animatic"))
            : Animate().IsMatch(text) && files.Length > 0 ? Request.Call("generate_video", ("prompt", text), ("first_frame", files[0]), ("provider", "animatic"))
            : Upscale().IsMatch(text) && files.Length > 0 ? Request.Call("upscale_image", ("image", files[0]), ("scale", 2), ("provider", "animatic"))
            : Keyframe().IsMatch(text) && shot is not null ? Request.Call("produce_film", ("shots", shot), ("provider", "animatic"))
            : Keyframe().IsMatch(text) && All().IsMatch(text) ? Request.Call("produce_film", ("provider", "animatic"))
            : SceneImage().Match(text) is { Success: true } scene && Name(scene) is { } place && !place.Contains(' ', StringComparison.Ordinal) ? Request.Call("create_style_frame", ("scene", place), ("provider", "animatic"))
            : (Picture().Match(text) is { Success: true } named ? named : Draw().Match(text)) is { Success: true } picture ? Request.Call("generate_image", ("prompt", picture.Groups["what"].Value.Trim()), ("provider", "animatic"))
            : Cost().IsMatch(text) ? Request.Call("estimate_cost")
            : Spent().IsMatch(text) ? Request.Call("show_spend")
            : Check().IsMatch(text) ? Request.Call("check_project")
            : Plan().IsMatch(text) ? Request.Call("plan_film")
            : Models().IsMatch(text) ? Request.Call("list_models")
            : Jobs().IsMatch(text) ? Request.Call("list_jobs")
            : Assemble().IsMatch(text) ? Request.Call("assemble_film")
            : Review().IsMatch(text) ? Request.Call("review_film")
            : Produce().IsMatch(text) ? Request.Call("produce_film", ("shots", shot), ("provider", "animatic"))
            : Show().IsMatch(text) && shot is not null ? Request.Call("show_shot", ("shot", shot))
            : Overview().IsMatch(text) ? Request.Call("list_project")
            : Request.Say(Examples);
    }

    private static string Name(Match match) => match.Groups["name"].Value.Trim(' ', '"', '\'', '.').ToLowerInvariant();

    // Another seed than the usual one, the same for the same words.
    private static int Another(string text) => SeedNumber().Match(text) is { Success: true } seed
        ? int.Parse(seed.Groups["seed"].ValueSpan, CultureInfo.InvariantCulture)
        : 2 + (text.Sum(letter => letter) % 9973);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(shot\s*)?(?<id>\d{1,3}\.\d{1,3})\b(?!\s*(mp4|png|jpg|webp|dollars|usd))", Options)]
    private static partial Regex ShotId();

    [GeneratedRegex(@"[\w./~-]+\.(png|jpe?g|webp|mp4|webm)\b", Options)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\b(choose|take|pick|use|prefer)\b.*\b(candidate|number|no\.?|#)\s*(?<number>\d{1,2})", Options)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\bbudget\b\D*(?<usd>\d{1,5}(\.\d{1,2})?)\b", Options)]
    private static partial Regex BudgetSum();

    [GeneratedRegex(@"\b(score|compare|rate|check)\b.*\b(against|with|to|and)\b", Options)]
    private static partial Regex Score();

    [GeneratedRegex(@"\b(character[\s-]+(sheet|reference)|reference[\s-]+(image|picture|sheet)s?|turnaround|portraits?)\s+(of|for)\s+(the\s+)?(?<name>[\p{L}\d_ -]{1,40})$", Options)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"\b(redo|regenerate|remake|again|anew|another|retry)\b", Options)]
    private static partial Regex Redo();

    [GeneratedRegex(@"\b(animate|clip|video|move)\b", Options)]
    private static partial Regex Animate();

    [GeneratedRegex(@"\b(upscale|enlarge|larger|bigger)\b", Options)]
    private static partial Regex Upscale();

    [GeneratedRegex(@"\bkey[\s-]?frames?\b", Options)]
    private static partial Regex Keyframe();

    [GeneratedRegex(@"\b(all|every|film|project|storyboard)\b|\bkey[\s-]?frames$", Options)]
    private static partial Regex All();

    [GeneratedRegex(@"\b((scene|style)[\s-]+(image|picture|frame)|background([\s-]+art)?|concept[\s-]+art)\s+(of|for)\s+(the\s+)?(?<name>[\p{L}\d_ -]{1,40})$", Options)]
    private static partial Regex SceneImage();

    [GeneratedRegex(@"\b(key[\s-]?frame|image|picture|frame|concept[\s-]+art|background[\s-]+art|scene[\s-]+image|reference[\s-]+image|character[\s-]+(sheet|reference))s?\s*(of|with|showing|for|:)\s*(?<what>\S.*)$", Options | RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\s*(please\s+)?(draw|paint|generate)\s+(me\s+)?(?<what>\S.*)$", Options | RegexOptions.Singleline)]
    private static partial Regex Draw();

    [GeneratedRegex(@"\b(cost|costs|price|expensive|estimate)\b", Options)]
    private static partial Regex Cost();

    [GeneratedRegex(@"\b(spent|spend|spending|money|budget)\b", Options)]
    private static partial Regex Spent();

    [GeneratedRegex(@"\b(check|validate|lint|errors?|wrong)\b", Options)]
    private static partial Regex Check();

    [GeneratedRegex(@"\bplan\b|\border\b", Options)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\bmodels?\b", Options)]
    private static partial Regex Models();

    [GeneratedRegex(@"\bjobs?\b", Options)]
    private static partial Regex Jobs();

    [GeneratedRegex(@"\b(assemble|put\b.*\btogether|cut the film)\b", Options)]
    private static partial Regex Assemble();

    [GeneratedRegex(@"\breview\b", Options)]
    private static partial Regex Review();

    [GeneratedRegex(@"\b(produce|make|render|finish|create|go on|continue)\b", Options)]
    private static partial Regex Produce();

    [GeneratedRegex(@"\b(show|see|look|candidates?|describe|what)\b", Options)]
    private static partial Regex Show();

    [GeneratedRegex(@"\b(list|overview|status|project|characters?|scenes?|shots?|far|film)\b", Options)]
    private static partial Regex Overview();

    [GeneratedRegex(@"\bseed\s*(?<seed>\d{1,9})\b", Options)]
    private static partial Regex SeedNumber();
}
