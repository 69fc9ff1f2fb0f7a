namespace Aivp.Tools.Skills;

/// <summary>What arguments that many skills have are called and described as, to a model.</summary>
internal static class SkillHelp
{
    public const string Project = "Folder of the storyboard project: the one that holds storyboard/ and script/.";
    public const string MediaProject = "Folder of the project whose budget, keys and ledger count. Without it the call belongs to no project.";
    public const string Shots = "Only these shots and what they depend on, for example '1.2,2.1'. Empty: all.";
    public const string Shot = "The shot, for example '1.2'.";
    public const string FilmProvider = "Who makes pictures and clips. 'animatic' draws them here, free and offline; every other one costs money. Without it the configured one, or 'animatic'.";
    public const string ImageProvider = "Who makes the pictures, where that's another one than makes the clips.";
    public const string VideoProvider = "Who makes the clips, where that's another one than makes the pictures.";
    public const string SheetProvider = "Who makes the pictures. 'animatic' draws them here, free and offline; every other one costs money. Without it the configured one, or 'animatic'.";
    public const string ClipProvider = "Who makes the clip. 'animatic' draws it here, free and offline; every other one costs money. Without it the configured one, or 'animatic'.";
    public const string MediaProvider = "Who makes it, for example 'fal'; 'animatic' draws here, free and offline. Without it the configured one.";
    public const string ImageModel = "Model or family for every picture. 'auto': the best for it of all providers that have a key; a model that cannot is then replaced by the next, which the answer says. Without it the provider's usual one.";
    public const string VideoModel = "Model or family for every clip. 'auto': the best for it of all providers that have a key, and a better one for hero shots; a model that cannot is then replaced by the next, which the answer says. Without it the provider's usual one.";
    public const string Model = "Model or family; list_models shows which there are. 'auto': the best for it of all providers that have a key. Without it the provider's usual one for the task.";
    public const string AutoStyle = "Words for the look, for example 'noir' or 'anime': they tell which model is best for it.";
    public const string AutoHero = "True: it is the shot that people will remember, worth the best model.";
    public const string AutoMaxUsd = "With model 'auto' or fallback: the most that one may cost, in dollars.";
    public const string Fallback = "True: where the model is out, out of quota or refuses, the next one that can is asked, and the answer says so. With model 'auto' it always is.";
    public const string FilmSeed = "Every picture's seed follows from it: the same seed makes the same film.";
    public const string MediaSeed = "0 to 2147483647: the same makes the same. Without it, it follows from the prompt.";
    public const string Candidates = "Pictures made for each keyframe, 1 to 8. Without it as many as are worth their price, and 4 where they are free.";
    public const string Negative = "What must not be seen.";
    public const string Size = "'square', 'portrait', 'landscape' or pixels such as '1280x720'. Not with aspect_ratio or resolution.";
    public const string AspectRatio = "For example '16:9', '9:16' or '1:1'.";
    public const string References = "Pictures of what is to be seen, most important first: files or https addresses.";
    public const string Parameters = "The model's own parameters by the names that show_model gives.";
    public const string Output = "File to write; a file that is there is not replaced. Without it 'output' under a free name.";
    public const string Fresh = "True: make it anew, and pay anew, though the very same was made before.";
    public const string DryRun = "True: say what would be made and what it would cost; make nothing.";
    public const string Style = "What the pictures look like: 'photo', 'illustrated' or '3d'.";
    public const string Judge = "'local' looks on this machine, free; 'vlm' asks a model that sees, which costs money; 'client' asks the client's own model (sampling), where it allows that, for nothing here; 'panel' asks every judge there is.";
    public const string Job = "The job's id: 'run-…' as a skill answered it, or a paid call's as list_jobs shows it.";
    public const string JobProject = "Folder of the project that the paid call belongs to. Not needed for 'run-…'.";
}
