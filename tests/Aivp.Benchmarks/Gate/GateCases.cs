using Aivp.Benchmarks.Choosing;
using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Gate;

/// <summary>Shots with somebody in them, and the same shots with somebody else.</summary>
internal static class GateCases
{
    private static readonly string[] s_moves = ["Camera: slow push in.", "Camera: pan right.", "Camera: slow track left.", "Camera: handheld, follows.", "Camera: tilt up.", "Camera: pull back."];

    /// <summary>What the camera does in a shot.</summary>
    public static string Motion(int number) => s_moves[number % s_moves.Length];

    /// <summary>The shot as a fault shows it; null: the fault needs no other still, or can't be planted in this shot.</summary>
    public static FrameCase? Wrong(FrameCase frame, PlantedFault fault)
    {
        Character first = frame.Cast.First(character => character.Id == frame.Seen[0].Character);
        Character? absent = frame.Cast.FirstOrDefault(character => frame.Seen.All(member => member.Character != character.Id));
        return fault switch
        {
            PlantedFault.Swap or PlantedFault.LateSwap or PlantedFault.Drift when absent is not null => frame with
            {
                Film = $"{frame.Film}-{fault}",
                Cast = [.. frame.Cast.Select(character => character.Id == first.Id ? LooksOf(first, absent) : character)],
            },
            _ => null,
        };
    }

    /// <summary>What the artist calls a fault that it draws itself, without moving anybody else; null: it doesn't.</summary>
    public static string? Drawn(PlantedFault fault) => fault switch
    {
        PlantedFault.ExtraPerson => "extra_person",
        PlantedFault.MissingPerson => "missing_character",
        _ => null,
    };

    /// <summary>Whether a fault is planted by showing another still.</summary>
    public static bool NeedsStill(PlantedFault fault) =>
        fault is PlantedFault.Swap or PlantedFault.LateSwap or PlantedFault.Drift or PlantedFault.ExtraPerson or PlantedFault.MissingPerson;

    private static Character LooksOf(Character own, Character other) => other with { Id = own.Id, Name = own.Name, Height = own.Height, Age = own.Age };
}
