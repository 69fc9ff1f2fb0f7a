namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <content>What makes a figure the one on the sheet.</content>
internal static partial class AppearanceThresholds
{
    /// <summary>How many of the head's paints may be the skin.</summary>
    public const int HeadPaints = 6;

    /// <summary>How much less a paint counts as skin when no person has such skin.</summary>
    public const double OddSkin = 0.2;

    public const int HandSquares = 4;

    /// <summary>How much more a paint counts as skin when it's also where the hands are.</summary>
    public const double HandsCount = 3;

    public const double NeckToFace = 0.62;

    public const double HighestChin = 0.12;

    public const double LowestChin = 0.25;

    /// <summary>Farthest that a paint may be from the word for it.</summary>
    public const float NamedColour = 40;

    public const double HairWeight = 0.3;

    public const double SkinWeight = 0.25;

    public const double OutfitWeight = 0.35;

    public const double TellWeight = 0.1;

    public const float NearColour = 7;

    public const float OtherColour = 14;

    public const double HairLengthWeight = 0.2;

    public const double HairReach = 2.5;

    public const double HairSeen = 0.4;

    public const double HairColouredClothes = 0.08;

    public const double HairSlack = 0.6;

    public const int OutfitSquares = 30;

    /// <summary>How much of the picture must be below the chin, in heads, for clothes to be seen.</summary>
    public const double OutfitSeen = 0.2;

    /// <summary>Hair no farther than this from the skin can't be told from it in the shade.</summary>
    public const float HairLikeSkin = 18;

    public const double MainCloth = 0.1;

    public const double ClothLeast = 0.4;

    public const double ExplainedNone = 0.35;

    public const double ExplainedAll = 0.7;

    public const double CoveredNone = 0.3;

    public const double CoveredAll = 0.8;

    /// <summary>Share of a part that must be seen.</summary>
    public const double PartSeen = 0.15;

    /// <summary>Least height in pixels of a figure whose skin can be told from its lines.</summary>
    public const int SkinPixels = 200;

    /// <summary>Share of a head, from its top, that hair would cover.</summary>
    public const double Crown = 0.4;

    public const double StrangeHeadNone = 0.35;

    public const double StrangeHeadAll = 0.7;

    /// <summary>How much farther than the best paint another may be from the word for the hair.</summary>
    public const float HairShades = 14;

    /// <summary>Least agreement of a head with its reference.</summary>
    public const double LeastFit = 0.6;

    /// <summary>Least thickness in pixels of a tell that flat paint can be seen of.</summary>
    public const double TellThickness = 4;

    public const int PartSquares = 14;

    public const double PartShare = 0.35;

    public const int FineRows = 400;

    public const int TellSquares = 8;

    public const float TellColour = 34;

    public const float TellColourSlack = 8;

    /// <summary>Lightness, in the scene's own light, of something that shines.</summary>
    public const float ShiningLightness = 88;

    public const float VividChroma = 25;

    public const float DarkestLine = 0.5f;

    public const double TellSeen = 0.5;

    public const double TellPixels = 220;

    public const double TellMargin = 0.05;

    public const double TellGone = 0.03;

    public const double TellThere = 0.12;

    /// <summary>Taken off where nothing of the tell's colours is seen. Source: judgement; it must never keep a picture from being accepted.</summary>
    public const double GlimpseWeight = 0.04;

    /// <summary>Share of the tell's colours, of what the reference shows, from which on nothing is taken off.</summary>
    public const double GlimpseAll = 0.9;

    /// <summary>Share of the tell's colours that is looked for in a view in which the reference doesn't show it: mirrored, it may be seen.</summary>
    public const double GlimpseTurned = 0.5;

    public const int SharpStep = 40;

    public const double SharpShare = 0.002;

    public const double CalmShare = 0.75;

    /// <summary>Share of calm pixels of a drawing without edges.</summary>
    public const double BareShare = 0.97;

    public const double CrowdedScore = 0.3;

    public const double SwappedScore = 0.2;

    public const double PartAccepted = 0.75;

    public const double CertainIdentity = 0.8;

    public const double IdentityMargin = 0.15;

    public const double LeastIdentity = 0.6;

    /// <summary>Share of a figure's height, from its top, in which its head's outline must run under a keyline.</summary>
    public const double TopRows = 0.04;

    public const double TopShare = 0.5;

    public const double LimbToBody = 4;

    public const double LimbBelow = 0.15;
}
