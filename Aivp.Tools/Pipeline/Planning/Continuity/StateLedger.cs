using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning.Continuity;

/// <summary>Every frame's states in story order, read off the sheets and the shots' own words.</summary>
internal sealed record StateLedger(IReadOnlyList<FrameState> Frames)
{
    private const int ShortestWord = 4;

    // Words that any two people share.
    private static readonly HashSet<string> s_common = new(StringComparer.OrdinalIgnoreCase)
    {
        "with", "wearing", "early", "late", "hair", "skin", "eyes", "face", "brown", "black", "white", "long", "short", "dark", "light", "over", "under", "tall", "small", "expression", "straight", "boots", "shoes",
    };

    public static StateLedger Of(Storyboard storyboard) =>
        new([.. storyboard.Shots.SelectMany(shot => shot.Frames.Select(frame => StateOf(storyboard, shot, frame)))]);

    private static FrameState StateOf(Storyboard storyboard, Shot shot, FrameId frame)
    {
        Scene scene = storyboard.Scene(shot.Scene);
        string shown = frame.Kind is FrameKind.First ? shot.FirstFrameText : shot.LastFrameText;
        string asked = shot.Spec(frame.Kind).Prompt;
        Character[] cast = [.. shot.VisibleIn(frame.Kind).Select(member => storyboard.Character(member.Character))];
        Dictionary<CharacterId, string> words = WordsOf(cast, shown);
        return new(
            frame,
            shot,
            [.. cast.Select(character => Person(character, words[character.Id], cast.Length == 1 ? $"{shown}\n{asked}" : words[character.Id], asked))],
            StateWords.TimeOf(shown) ?? StateWords.TimeOf(scene.TimeOfDay) ?? scene.TimeOfDay,
            StateWords.WeatherOf(shown) ?? scene.Other.FirstOrDefault(entry => entry.Key.Equals("Weather", StringComparison.OrdinalIgnoreCase)).Value
                ?? StateWords.WeatherOf(scene.Texture) ?? StateWords.WeatherOf(scene.Prompt));
    }

    private static PersonState Person(Character character, string own, string said, string asked) => new(
        character,
        OutfitOf(character, said, asked) ?? character.DefaultOutfit,
        [.. StateWords.PropsIn(own).Distinct()],
        [.. StateWords.InjuriesIn($"{own} {character.Grooming} {character.Face}").Distinct()],
        StateWords.SideOf(own));

    /// <summary>Another outfit than the sheet's default one: one that the sheet lists, or the one after "In this scene wearing".</summary>
    private static string? OutfitOf(Character character, string said, string asked)
    {
        foreach (string outfit in character.AltOutfits.Select(entry => entry.Split('(')[0].Trim(' ', '"', '.')).Where(outfit => outfit.Length > 0))
        {
            if (said.Contains(outfit, StringComparison.OrdinalIgnoreCase) || asked.Contains(outfit, StringComparison.OrdinalIgnoreCase))
            {
                return outfit;
            }
        }

        return OutfitWords.After(character, asked) ?? StateWords.WornIn(said);
    }

    /// <summary>Who each clause is about: the one whose sheet has most of its words; one that fits nobody goes on with the one before.</summary>
    private static Dictionary<CharacterId, string> WordsOf(Character[] cast, string text)
    {
        Dictionary<CharacterId, string> words = cast.ToDictionary(character => character.Id, _ => "");
        if (cast.Length == 1)
        {
            words[cast[0].Id] = text;
        }
        else if (cast.Length > 1)
        {
            (Character Character, HashSet<string> Own)[] known = [.. cast.Select(character => (character, Tokens(character)))];
            Character? about = null;
            foreach (string clause in StateWords.Clauses(text))
            {
                string[] tokens = [.. clause.Split(' ', '-', '\'', '"').Select(token => token.Trim('.', ',', ':'))];
                (Character Character, int Hits)[] hits = [.. known.Select(one => (one.Character, tokens.Count(one.Own.Contains))).OrderByDescending(one => one.Item2)];
                about = hits[0].Hits > hits[1].Hits ? hits[0].Character : hits[0].Hits == 0 ? about : null;
                if (about is not null)
                {
                    words[about.Id] += $"{clause}. ";
                }
            }
        }

        return words;
    }

    private static HashSet<string> Tokens(Character character) => string.Join(
            ' ', character.Name, character.Hair, character.DefaultOutfit, string.Join(' ', character.AltOutfits), character.VisualTell, character.AnchorPhrase, character.Gender is "female" ? "woman girl she her" : character.Gender is "male" ? "man boy he his" : "")
        .Split([' ', ',', '.', '"', '\'', '(', ')', '-', ':', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => (word.Length >= ShortestWord || word is "man" or "boy" or "she" or "her" or "he" or "his") && !s_common.Contains(word))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
