using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Sheets;

/// <summary>Reads <c>script/scenes/{slug}.md</c>.</summary>
internal sealed class SceneSheetReader(MarkdownFile file, FindingLog log)
{
    public Scene Read()
    {
        SheetFacts facts = new(file);
        string name = SheetHeading.Name(file, "Scene", log);
        Scene scene = new(new(SheetHeading.Key(file, log)), name, file.Whole)
        {
            Type = facts.Text("Type"),
            SpecificLocation = facts.Text("Specific location"),
            KeyObjects = facts.List("Key objects", ',', '，', '、', ';'),
            Scale = facts.Text("Scale"),
            LightSource = facts.Text("Source"),
            ColorTemperature = facts.Text("Color temperature", "Colour temperature"),
            TimeOfDay = facts.Text("Time of day"),
            Mood = facts.Text("Mood"),
            AmbientSound = facts.Text("Ambient sound"),
            ColorPalette = facts.Text("Color palette", "Colour palette"),
            Texture = facts.Text("Texture"),
            Prompt = SheetHeading.Quoted(file, "Scene Prompt"),
        };
        return scene with { Other = facts.Other };
    }
}
