using System.Globalization;

namespace Aivp.Tools.Storyboards.Importing;

/// <summary>A shot with its place among the others.</summary>
/// <param name="Shot">The shot.</param>
/// <param name="Slug">Names its files.</param>
/// <param name="Scene">Where it plays.</param>
/// <param name="Camera">Its camera's name within the scene.</param>
/// <param name="Root">The shot of the scene whose picture this one is made from: its first, or the one before; null: this is the scene's first.</param>
internal sealed record WrittenShot(ImportedShot Shot, string Slug, SceneId Scene, string Camera, WrittenShot? Root)
{
    /// <summary>As the Metadata table has it.</summary>
    public string Size => Shot.Framing switch
    {
        Framing.ExtremeLong => "ELS",
        Framing.Long => "LS",
        Framing.MediumLong => "MLS",
        Framing.MediumCloseUp => "MCU",
        Framing.CloseUp => "CU",
        Framing.ExtremeCloseUp => "ECU",
        _ => "MS",
    };

    /// <summary>As the Metadata table has it.</summary>
    public string Angle => Shot.Angle switch
    {
        CameraAngle.Low => "low",
        CameraAngle.High => "high",
        CameraAngle.Dutch => "dutch",
        CameraAngle.Overhead => "overhead",
        _ => "eye-level",
    };

    /// <summary>There's a last frame.</summary>
    public bool HasLast => Shot.LastPrompt is not null;

    /// <summary>As the Metadata table has it.</summary>
    public string Variation => (Shot.Variation, HasLast) switch
    {
        (Storyboards.Variation.Large, true) => "large",
        (_, true) => "medium",
        _ => "small",
    };

    /// <summary>The film's places; one for the shots that name none.</summary>
    public static IReadOnlyList<ImportedPlace> PlacesOf(ImportedFilm film)
    {
        bool isNamed = film.Shots.All(shot => shot.Place is not null);
        HashSet<SceneId> used = [.. film.Shots.Select(shot => shot.Place).OfType<string>().Select(SceneId.Of)];
        ImportedPlace[] places = [.. film.Places.Where(place => used.Contains(place.Id) || film.Shots.Count == 0)];
        SceneId[] unknown = [.. used.Where(id => places.All(place => place.Id != id))];
        return
        [
            .. places,
            .. unknown.Select(id => new ImportedPlace(film.Shots.First(shot => shot.Place is string place && SceneId.Of(place) == id).Place!, default)),
            .. isNamed ? [] : new[] { new ImportedPlace("Main location", default) },
        ];
    }

    /// <summary>A film's shots in story order.</summary>
    public static IReadOnlyList<WrittenShot> Of(ImportedFilm film)
    {
        List<WrittenShot> written = [];
        Dictionary<SceneId, int> cameras = [];
        foreach (ImportedShot shot in film.Shots.OrderBy(shot => shot.Id))
        {
            SceneId scene = SceneId.Of(shot.Place ?? "Main location");
            int camera = cameras[scene] = cameras.TryGetValue(scene, out int last) ? last + 1 : 0;
            written.Add(new(
                shot,
                string.Create(CultureInfo.InvariantCulture, $"shot-{written.Count + 1:00}"),
                scene,
                string.Create(CultureInfo.InvariantCulture, $"cam_{camera}"),
                film.IsSequential ? written.LastOrDefault(other => other.Scene == scene) : written.FirstOrDefault(other => other.Scene == scene)));
        }

        return written;
    }
}
