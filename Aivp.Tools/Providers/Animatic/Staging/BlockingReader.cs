using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Reading;

namespace Aivp.Tools.Providers.Animatic.Staging;

/// <summary>Reads what a piece of a frame's text makes a person do.</summary>
internal static class BlockingReader
{
    private static readonly Lexicon<double> Sides = new(
        ("far left|extreme left", 0.13), ("left of centre|left of center|centre left|center left", 0.4), ("screen left|left third|left edge|frame left|left side|left foreground|left background|the left|at left|left half|left", 0.27),
        ("far right|extreme right", 0.87), ("right of centre|right of center|centre right|center right", 0.6), ("screen right|right third|right edge|frame right|right side|right foreground|right background|the right|at right|right half|right", 0.73),
        ("centre|center|middle|centred|centered|mid frame", 0.5));

    private static readonly Lexicon<double> Depths = new(("foreground|closer|in front", -0.7), ("background|distance|behind|further back|far end|upstage", 2.2), ("midground|middle ground|mid ground", 0.9));

    private static readonly Lexicon<Legs> LegWords = new(
        ("sit|sits|sitting|seated|sat|perched|slumped", Legs.Sit), ("kneel|kneels|kneeling", Legs.Kneel), ("crouch|crouches|crouching|squat|squats|squatting|ducks", Legs.Crouch),
        ("run|runs|running|sprint|sprints|sprinting|rush|rushes|rushing|flee|flees|fleeing|chases|dash|dashes|races", Legs.Run), ("walk|walks|walking|steps|strides|striding|approaches|crosses|enters|strolls|hurries|climbs|paces|leaves", Legs.Walk),
        ("legs apart|braced|wide stance|stance", Legs.Wide), ("stand|stands|standing|rises|risen", Legs.Stand));

    private static readonly Lexicon<(Arm Right, Arm Left)> ArmWords = new(
        ("arms crossed|arms folded|folded arms|crossed arms|crosses arms", (Arm.Crossed, Arm.Crossed)), ("hands on hips|hand on hip|arms akimbo", (Arm.Hip, Arm.Hip)), ("hands in pockets|hand in pocket|hands in", (Arm.Pocket, Arm.Pocket)),
        ("rail|railing|handrail|balustrade|parapet", (Arm.Rail, Arm.Rail)), ("wheel|helm|steering|steers|tiller", (Arm.Wheel, Arm.Wheel)), ("points|pointing|point", (Arm.Hang, Arm.Point)), ("waves|waving|wave", (Arm.Hang, Arm.Wave)),
        ("raises hand|raised hand|arm raised|arms raised|raises arm|hand raised|hands up|raising|raises", (Arm.Hang, Arm.Raise)), ("reaches|reaching|reach|stretches|outstretched|offers|hands over|extends", (Arm.Hang, Arm.Reach)),
        ("between two fingers|to her chest|to his chest", (Arm.Hang, Arm.Chest)), ("over mouth|covers mouth|hand to mouth|to her mouth|to his mouth|to her lips|to his lips|drinks|sips|blows", (Arm.Hang, Arm.Mouth)), ("ear|on the phone|telephoning", (Arm.Hang, Arm.Ear)), ("chin in hand|hand on chin|strokes chin|hand on her chin|hand on his chin", (Arm.Hang, Arm.Chin)),
        ("on chest|to chest|hand on heart|over her heart|over his heart|on her chest|on his chest|clutches", (Arm.Hang, Arm.Chest)), ("behind back|behind her back|behind his back", (Arm.Behind, Arm.Behind)), ("reads|reading", (Arm.Read, Arm.Read)), ("shades|shading|salutes|looks through", (Arm.Hang, Arm.Ear)));

    private static readonly Lexicon<bool> Holding = new(("holds|holding|hold|carries|carrying|clutches|clutching|grips|gripping|lifts|lifting|raises|raising|lowers|in hand|in her hand|in his hand|in her hands|in his hands|brandishes|with a|with her|with his|reads|reading|drinks|swings|offers", true));

    private static readonly Lexicon<Held> Things = new(
        ("lantern|oil lamp|storm lamp|lamp", Held.Lantern), ("torch|flashlight", Held.Torch), ("cup|mug|coffee|tea|glass", Held.Cup), ("phone|mobile|smartphone|receiver", Held.Phone), ("letter|note|paper|envelope|photograph|photo|ticket|card|document", Held.Letter),
        ("book|diary|logbook|notebook|log", Held.Book), ("map|chart|newspaper", Held.Map), ("bottle", Held.Bottle), ("umbrella|parasol", Held.Umbrella), ("suitcase|trunk", Held.Suitcase), ("bag|basket|satchel|bucket", Held.Bag), ("knife|dagger", Held.Knife),
        ("gun|pistol|revolver", Held.Gun), ("key|keys", Held.Key), ("flower|rose|bouquet", Held.Flower), ("radio|walkie talkie|microphone|handset", Held.Radio), ("cane|walking stick|staff", Held.Cane), ("rope|line|hawser|chain", Held.Rope), ("camera", Held.Camera),
        ("wrench|hammer|spanner|tool|screwdriver|brush", Held.Tool), ("ball", Held.Ball), ("box|crate|parcel|package", Held.Box), ("binoculars|telescope", Held.Binoculars), ("cigarette|cigar|pipe", Held.Cigarette), ("sword|blade", Held.Sword), ("guitar|violin", Held.Guitar));

    private static readonly Lexicon<Mood> Moods = new(
        ("smile|smiles|smiling|grin|grins|grinning|happy|joyful|warm smile|content|relieved|relief|proud|hope|hopeful|tender|warmth", Mood.Smile), ("laugh|laughs|laughing|joy|delighted|elated|cheers", Mood.Laugh),
        ("sad|cry|cries|crying|tears|tearful|weeping|grief|sorrow|mournful|melancholy|heartbroken|lonely|longing", Mood.Sad), ("angry|anger|furious|fury|rage|scowl|scowls|glare|glares|glaring|shouts|shouting|yells|snarls|frown|frowns", Mood.Angry),
        ("afraid|fear|fearful|frightened|terrified|terror|scared|dread|panic|horror|anxious|worried", Mood.Afraid), ("surprised|surprise|shocked|shock|astonished|gasp|gasps|wide eyed|startled|wonder|awe|amazed", Mood.Surprised),
        ("wary|tense|suspicious|suspicion|narrow|narrowed|squint|squints|alert|uneasy|determined|stern|tension|resolve|concentrated|unease", Mood.Wary), ("tired|weary|exhausted|sleepy|drained|worn out", Mood.Tired), ("asleep|sleeping|sleeps|eyes closed|closed eyes|unconscious", Mood.Asleep), ("calm|neutral|serene|quiet|still", Mood.Calm));

    public static Blocking Of(Phrase phrase)
    {
        Blocking found = new() { Across = Position(phrase), Head = Direction(phrase) };
        if (Depths.TryFirst(phrase, out double depth))
        {
            found = found with { Depth = depth };
        }

        if (LegWords.TryFirst(phrase, out Legs legs))
        {
            found = found with { Legs = legs };
        }

        if (ArmWords.TryFirst(phrase, out (Arm Right, Arm Left) arms) && !(arms.Right is Arm.Rail && !Touches(phrase)))
        {
            found = found with { Right = arms.Right, Left = arms.Left, Aim = arms.Left is Arm.Point or Arm.Reach ? found.Head ?? Aim(phrase) : null };
        }

        found = Hold(phrase, found);
        if (found.Left is null or Arm.Raise or Arm.Chest && found.Held is null && Carry(phrase) is { } carry)
        {
            found = found with { Carry = carry };
        }

        if (MoodOf(phrase) is { } mood)
        {
            found = found with { Mood = mood };
        }

        if (phrase.Has("mouth open", "open mouth", "shouts", "shouting", "screams", "screaming", "yells", "speaks", "speaking", "calls", "says", "singing", "sings", "whispers", "whispering", "talking", "lips parted"))
        {
            found = found with { MouthOpen = true };
        }

        if (phrase.Has("lean", "leans", "leaning", "bends", "bent", "stoops", "hunched", "bowed"))
        {
            found = found with { Lean = 11 };
        }

        if (phrase.Has("head tilted", "tilts her head", "tilts his head", "head bowed", "bows", "looks down", "looking down", "head down", "lowered head", "head lowered"))
        {
            found = found with { Tilt = 7 };
        }

        return found;
    }

    public static Mood? MoodOf(Phrase phrase) => Moods.TryFirst(phrase, out Mood mood) ? mood : null;

    private static bool Touches(Phrase phrase) => phrase.Has("hand", "grip", "grips", "gripping", "lean", "leans", "leaning", "hold", "holds", "holding", "clutching", "clutches", "rests", "resting", "elbows");

    /// <summary>How something that's carried anyway is carried here.</summary>
    private static Arm? Carry(Phrase phrase) =>
        phrase.Has("high above", "above her head", "above his head", "aloft", "raised", "raises", "lifts", "held up", "holds up", "high") ? Arm.HoldHigh
        : phrase.Has("low in", "low at", "at her side", "at his side", "hanging") ? Arm.HoldLow
        : phrase.Has("at her chest", "at his chest", "both hands", "before her", "before him", "close to", "hugs", "holds", "holding", "clutches") ? Arm.Hold
        : null;

    private static Blocking Hold(Phrase phrase, Blocking found)
    {
        if (found.Right is Arm.Wheel)
        {
            return found with { Held = Held.Wheel };
        }

        foreach ((int index, int length, _) in Holding.In(phrase))
        {
            for (int i = index + length; i < Math.Min(phrase.Count, index + length + 7) && phrase[i] is not "."; i++)
            {
                if (Things.TryAt(phrase, i, out Held held, out _))
                {
                    bool both = held is Held.Map or Held.Book or Held.Box or Held.Letter;
                    Arm with = held switch
                    {
                        Held.Bag or Held.Suitcase or Held.Cane => Arm.HoldLow,
                        Held.Lantern or Held.Torch when phrase.Has("raises", "raised", "high", "lifts", "aloft", "up") => Arm.HoldHigh,
                        Held.Phone when found.Left is Arm.Ear || phrase.Has("ear") => Arm.Ear,
                        Held.Binoculars or Held.Camera when phrase.Has("eyes", "through") => Arm.Ear,
                        Held.Cup or Held.Bottle when found.Left is Arm.Mouth => Arm.Mouth,
                        _ when found.Left is Arm.Reach => Arm.Reach,
                        _ when both => Arm.Read,
                        _ => Arm.Hold,
                    };
                    return found with { Held = held, Left = with, Right = both ? Arm.Read : found.Right ?? Arm.Hang };
                }
            }
        }

        return found;
    }

    /// <summary>A side that is a place, not a direction looked or pointed in.</summary>
    private static double? Position(Phrase phrase)
    {
        foreach ((int index, _, double across) in Sides.In(phrase))
        {
            if (!IsDirection(phrase, index) && phrase[index + 1] is not ("hand" or "arm" or "eye" or "foot" or "cheek" or "shoulder" or "ear" or "sleeve" or "leg"))
            {
                return across;
            }
        }

        return null;
    }

    private static double? Direction(Phrase phrase)
    {
        foreach ((int index, _, double across) in Sides.In(phrase))
        {
            if (IsDirection(phrase, index) && across != 0.5)
            {
                return across < 0.5 ? -1 : 1;
            }
        }

        return null;
    }

    private static double? Aim(Phrase phrase)
    {
        foreach ((_, _, double across) in Sides.In(phrase))
        {
            return across < 0.5 ? -1 : 1;
        }

        return null;
    }

    private static bool IsDirection(Phrase phrase, int index)
    {
        for (int i = 1; i <= 3; i++)
        {
            if (phrase[index - i] is "toward" or "towards" or "looking" or "looks" or "look" or "facing" or "faces" or "turns" or "turned" or "turning" or "profile" or "gaze" or "gazes" or "glances" or "points" or "pointing" or "stares")
            {
                return true;
            }

            if (Phrase.IsStop(phrase[index - i]))
            {
                return false;
            }
        }

        return false;
    }
}
