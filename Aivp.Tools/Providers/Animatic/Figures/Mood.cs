namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>What a face says.</summary>
internal enum Mood
{
    Calm,
    Smile,
    Laugh,
    Sad,
    Angry,
    Afraid,
    Surprised,
    Wary,
    Tired,
    Speaking,
    Asleep,
}
