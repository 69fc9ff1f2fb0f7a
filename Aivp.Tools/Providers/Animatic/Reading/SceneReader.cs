using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Turns a scene sheet into something that can be built.</summary>
internal static class SceneReader
{
    private static readonly Lexicon<SetKind> Kinds = new(
        ("wheelhouse|bridge of|ship bridge|cockpit|helm|pilot house|pilothouse", SetKind.Wheelhouse), ("cabin|berth|stateroom|hut|shack", SetKind.Cabin),
        ("deck|ferry|ship|boat|vessel|yacht|trawler", SetKind.Ship), ("quay|harbour|harbor|pier|dock|wharf|marina|jetty|port|quayside", SetKind.Quay), ("sea|ocean|open water|lake", SetKind.Sea), ("beach|shore|coast|dunes", SetKind.Beach),
        ("rooftop|roof|terrace", SetKind.Rooftop), ("street|city|alley|town|square|plaza|market|downtown|sidewalk|village", SetKind.City), ("road|highway|motorway|lane|parking|gas station|petrol station|driveway", SetKind.Road),
        ("station|platform|railway|subway|metro|airport|terminal", SetKind.Station), ("garden|park|backyard|courtyard|orchard|cemetery|greenhouse|playground", SetKind.Garden), ("field|meadow|farm|prairie|plain|countryside|hill", SetKind.Field),
        ("forest|wood|woods|jungle|grove|swamp|woodland", SetKind.Forest), ("mountain|cliff|canyon|valley|cave|glacier|snowfield|summit|peak", SetKind.Mountain), ("desert|wasteland|badlands", SetKind.Desert),
        ("space|spaceship|spacecraft|moon surface|orbit|planet", SetKind.Space), ("bedroom|bed room|hotel room|dormitory|nursery|attic", SetKind.Bedroom), ("kitchen|bakery|pantry", SetKind.Kitchen), ("office|study|newsroom|precinct", SetKind.Office),
        ("bar|cafe|café|pub|restaurant|diner|tavern|coffee shop|inn|canteen", SetKind.Bar), ("workshop|garage|studio|atelier|forge|engine room|boiler", SetKind.Workshop), ("hallway|corridor|hall|staircase|stairwell|lobby|passage|tunnel", SetKind.Hallway),
        ("hospital|clinic|ward|surgery|infirmary|morgue", SetKind.Hospital), ("train|carriage|compartment|wagon|bus|tram", SetKind.Train), ("warehouse|hangar|barn|factory|depot|hold|cellar|basement", SetKind.Warehouse), ("lab|laboratory|observatory|server room|control room", SetKind.Lab),
        ("library|bookshop|bookstore|archive", SetKind.Library), ("church|chapel|temple|cathedral|monastery|shrine", SetKind.Church), ("classroom|school|lecture", SetKind.Classroom), ("shop|store|boutique|supermarket|pharmacy", SetKind.Shop),
        ("room|living room|apartment|flat|house|home|lounge|parlour|parlor|salon|villa", SetKind.Room));

    private static readonly Lexicon<TimeOfDay> Times = new(
        ("night|midnight|nighttime|nocturnal|late night", TimeOfDay.Night), ("dawn|sunrise|first light|early morning|daybreak|morning light", TimeOfDay.Dawn), ("golden hour|golden|sunset|late afternoon|low sun", TimeOfDay.Golden),
        ("dusk|twilight|evening|blue hour|nightfall", TimeOfDay.Dusk), ("overcast|grey|gray|cloudy|rainy|stormy", TimeOfDay.Overcast), ("day|noon|midday|morning|afternoon|daylight|daytime|sunny|bright", TimeOfDay.Day));

    private static readonly Lexicon<Weather> Airs = new(
        ("fog|foggy|mist|misty|haze|hazy|smoke|smoky|steam", Weather.Fog), ("rain|rainy|drizzle|raining|downpour|showers", Weather.Rain), ("snow|snowy|snowing|blizzard|snowfall", Weather.Snow), ("storm|stormy|thunder|lightning|gale", Weather.Storm | Weather.Clouds),
        ("dust|dusty|sandstorm|sand storm", Weather.Dust), ("cloud|cloudy|overcast|clouds", Weather.Clouds), ("wind|windy|gusts", Weather.Wind));

    public static SceneLook Of(Scene scene)
    {
        Phrase name = Phrase.Of(scene.Id.Value.Replace('-', ' '), scene.Name, scene.SpecificLocation);
        Phrase prompt = Phrase.Of(scene.Prompt);
        Phrase air = Phrase.Of(scene.Texture, scene.Other.GetValueOrDefault("Weather"), scene.AmbientSound is null ? null : "", scene.Mood, scene.Prompt);
        SetKind kind = KindOf(name, prompt, scene);
        bool interior = Interior(scene, kind);
        TimeOfDay time = TimeOf(scene, name, prompt);
        Weather weather = Weather.Clear;
        foreach ((_, _, Weather found) in Airs.In(air))
        {
            weather |= found;
        }

        if (interior)
        {
            weather &= ~(Weather.Snow | Weather.Dust);
        }

        bool wet = air.Has("wet", "damp", "slick", "puddle", "rain", "spray", "soaked", "glistening");
        return new(scene.Id.Value, kind, interior, time, weather, wet, PaletteReader.Of(scene, kind, interior, time, weather), ObjectReader.Of(scene));
    }

    private static SetKind KindOf(Phrase name, Phrase prompt, Scene scene)
    {
        List<(int Index, int Length, SetKind Kind)> found = [.. Kinds.In(name)];
        if (found.Count == 0)
        {
            found = [.. Kinds.In(prompt)];
        }

        bool interior = scene.Type?.Contains("interior", StringComparison.OrdinalIgnoreCase) ?? false;
        foreach ((_, _, SetKind kind) in found)
        {
            // "Ferry wheelhouse" is a wheelhouse, "church garden" a garden: a place inside wins indoors, the last one outdoors.
            if (interior == IsInside(kind))
            {
                if (interior)
                {
                    return kind;
                }
            }
        }

        (int, int, SetKind Kind)[] fitting = [.. found.Where(one => IsInside(one.Kind) == interior)];
        if (fitting.Length > 0)
        {
            return fitting.Any(one => one.Kind is SetKind.Ship) ? SetKind.Ship : fitting[^1].Kind;
        }

        return found.Count > 0 && scene.Type is null ? found[0].Kind : interior ? SetKind.Room : found.Count > 0 && found[0].Kind is SetKind.Cabin ? SetKind.Forest : SetKind.City;
    }

    private static bool IsInside(SetKind kind) => kind >= SetKind.Room;

    private static bool Interior(Scene scene, SetKind kind) => scene.Type is { } type
        ? type.Contains("interior", StringComparison.OrdinalIgnoreCase) || (type.Contains("mixed", StringComparison.OrdinalIgnoreCase) && IsInside(kind))
        : IsInside(kind);

    private static TimeOfDay TimeOf(Scene scene, Phrase name, Phrase prompt)
    {
        foreach (Phrase phrase in (ReadOnlySpan<Phrase>)[Phrase.Of(scene.TimeOfDay), name, Phrase.Of(scene.LightSource), Phrase.Of(scene.Mood), prompt])
        {
            if (Times.TryFirst(phrase, out TimeOfDay time))
            {
                return time;
            }
        }

        return Phrase.Of(scene.LightSource).Has("moon", "moonlight", "streetlight", "neon", "candle") ? TimeOfDay.Night : TimeOfDay.Day;
    }
}
