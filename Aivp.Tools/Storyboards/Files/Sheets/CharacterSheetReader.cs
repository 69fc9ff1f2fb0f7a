using Aivp.Tools.Storyboards.Files.Documents;

namespace Aivp.Tools.Storyboards.Files.Sheets;

/// <summary>Reads <c>script/characters/{name}.md</c>.</summary>
internal sealed class CharacterSheetReader(MarkdownFile file, FindingLog log)
{
    public Character Read()
    {
        SheetFacts facts = new(file);
        string name = SheetHeading.Name(file, "Character", log);
        Character character = new(new(SheetHeading.Key(file, log)), name, file.Whole)
        {
            Function = facts.Text("Function"),
            Age = facts.Text("Age"),
            Gender = facts.Text("Gender"),
            Build = facts.Text("Build"),
            Height = facts.Text("Height"),
            Hair = facts.Text("Hair"),
            Skin = facts.Text("Skin"),
            Face = facts.Text("Face"),
            VisualTell = facts.Text("Visual tell"),
            Silhouette = facts.Text("Silhouette test", "Silhouette"),
            DefaultOutfit = facts.Text("Default outfit"),
            AltOutfits = facts.List("Alt outfits", ';'),
            Accessories = facts.Text("Accessories"),
            Grooming = facts.Text("Grooming state", "Grooming"),
            AnchorPhrase = SheetHeading.Quoted(file, "Prompt Anchor Phrase"),
        };
        return character with { Other = facts.Other };
    }
}
