namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>Builds a place: its ground and back, the things its sheet names, and what such a place always has.</summary>
internal static class SetBuilder
{
    public static StageSet Build(SceneLook look)
    {
        StageSet plan = Plan(look.Kind);
        List<SceneObject> things = [.. look.Objects];
        foreach (string usual in Usual(look.Kind))
        {
            ObjectForm form = ObjectLibrary.Named(usual);
            if (things.Count < (look.Interior ? 9 : 10) && things.TrueForAll(one => one.Form != form))
            {
                things.Add(new(form, form.Place is Place.Back && look.Objects.Count < 4));
            }
        }

        return plan with { Items = new SlotPlanner(look, plan).Place(things) };
    }

    private static StageSet Plan(SetKind kind) => kind switch
    {
        SetKind.Ship => new(Ground.Planks, Backdrop.Sea, 9, 4.6, []) { SideRails = true },
        SetKind.Sea => new(Ground.Planks, Backdrop.Sea, 4.5, 3.4, []) { SideRails = true },
        SetKind.Quay => new(Ground.Paving, Backdrop.Harbour, 7, 0, []),
        SetKind.Beach => new(Ground.Sand, Backdrop.Sea, 14, 0, []),
        SetKind.City => new(Ground.Asphalt, Backdrop.City, 80, 0, []),
        SetKind.Rooftop => new(Ground.Concrete, Backdrop.Skyline, 6.5, 0, []),
        SetKind.Road => new(Ground.Asphalt, Backdrop.Hills, 120, 0, []),
        SetKind.Station => new(Ground.Paving, Backdrop.City, 40, 0, []),
        SetKind.Forest => new(Ground.Earth, Backdrop.Woods, 24, 0, []),
        SetKind.Mountain => new(Ground.Snow, Backdrop.Peaks, 60, 0, []),
        SetKind.Desert => new(Ground.Sand, Backdrop.Dunes, 90, 0, []),
        SetKind.Space => new(Ground.Metal, Backdrop.Stars, 30, 0, []),
        SetKind.Garden or SetKind.Field => new(Ground.Grass, Backdrop.Hills, 70, 0, []),
        SetKind.Wheelhouse => new(Ground.Planks, Backdrop.Room, 3.4, 4.2, []) { Ceiling = 2.55, Glazed = true },
        SetKind.Cabin => new(Ground.Planks, Backdrop.Room, 2.8, 3.4, []) { Ceiling = 2.4 },
        SetKind.Train => new(Ground.Carpet, Backdrop.Room, 4.5, 2.6, []) { Ceiling = 2.5, Glazed = true },
        SetKind.Hallway => new(Ground.Tiles, Backdrop.Room, 11, 2.4, []) { Ceiling = 3 },
        SetKind.Warehouse => new(Ground.Concrete, Backdrop.Room, 10, 8, []) { Ceiling = 6 },
        SetKind.Church => new(Ground.Tiles, Backdrop.Room, 11, 6, []) { Ceiling = 7 },
        SetKind.Hospital or SetKind.Lab or SetKind.Kitchen or SetKind.Shop => new(Ground.Tiles, Backdrop.Room, 3.8, 4.8, []),
        SetKind.Workshop => new(Ground.Concrete, Backdrop.Room, 4.2, 5, []) { Ceiling = 3.4 },
        SetKind.Library or SetKind.Bar or SetKind.Classroom or SetKind.Office => new(Ground.Planks, Backdrop.Room, 4.4, 5.2, []) { Ceiling = 3.2 },
        _ => new(Ground.Planks, Backdrop.Room, 3.6, 4.6, []),
    };

    private static string[] Usual(SetKind kind) => kind switch
    {
        SetKind.Ship => ["deck lamp", "lifeboat", "life ring", "bollard"],
        SetKind.Sea => ["life ring", "net"],
        SetKind.Quay => ["street lamp", "bollard", "crate", "boat"],
        SetKind.Beach => ["palm", "rock", "gull"],
        SetKind.City => ["street lamp", "car", "hydrant", "sign"],
        SetKind.Rooftop => ["wall", "mast", "crate"],
        SetKind.Road => ["tree", "sign", "bush"],
        SetKind.Station => ["train", "column", "bench", "sign", "street lamp"],
        SetKind.Garden => ["tree", "hedge", "flowers", "bench"],
        SetKind.Field => ["fence", "tree", "haystack", "flowers"],
        SetKind.Forest => ["pine", "rock", "bush"],
        SetKind.Mountain => ["pine", "rock"],
        SetKind.Desert => ["cactus", "rock"],
        SetKind.Bedroom => ["bed", "window", "floor lamp", "picture", "curtain"],
        SetKind.Kitchen => ["stove", "window", "shelf", "fridge", "table", "ceiling lamp"],
        SetKind.Office => ["desk", "computer", "bookshelf", "window", "plant", "ceiling lamp"],
        SetKind.Bar => ["counter", "shelf", "stool", "ceiling lamp", "picture", "bottle"],
        SetKind.Workshop => ["workbench", "machine", "shelf", "ceiling lamp", "crate"],
        SetKind.Hallway => ["door", "picture", "ceiling lamp", "plant"],
        SetKind.Hospital => ["bed", "monitor", "window", "ceiling lamp", "curtain"],
        SetKind.Cabin => ["bunk", "porthole", "table", "lantern", "chair"],
        SetKind.Wheelhouse => ["console", "radar", "ceiling lamp", "map", "clock"],
        SetKind.Train => ["sofa", "ceiling lamp", "door"],
        SetKind.Warehouse => ["crate", "barrel", "ceiling lamp", "door", "shelf"],
        SetKind.Lab => ["workbench", "computer", "flask", "shelf", "ceiling lamp", "machine"],
        SetKind.Library => ["bookshelf", "desk", "floor lamp", "books", "window"],
        SetKind.Church => ["pew", "column", "window", "candle"],
        SetKind.Classroom => ["blackboard", "desk", "chair", "map", "window"],
        SetKind.Shop => ["counter", "shelf", "ceiling lamp", "door"],
        SetKind.Space => ["rock", "mast"],
        _ => ["sofa", "window", "picture", "floor lamp", "plant", "bookshelf"],
    };
}
