using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>Seedance blocks keep to what that model follows well.</summary>
internal sealed class SeedanceFits : IRule
{
    private const int FewestWords = 30;
    private const int MostWords = 200;
    private const int MostSwitches = 4;
    private const int MostPeople = 2;

    public void Check(ProjectDraft project, FindingLog log)
    {
        foreach (Shot shot in project.Shots.Where(shot => shot.Clip.SeedancePrompt is not null))
        {
            Check(shot, new(shot.Clip.SeedancePrompt!), (kind, message) => log.Add(kind, shot.Clip.Source, message));
        }
    }

    private static void Check(Shot shot, SeedanceText text, Action<FindingKind, string> add)
    {
        int words = text.Words, switches = text.Switches, people = shot.Frames.SelectMany(frame => shot.VisibleIn(frame.Kind)).Select(member => member.Character).Distinct().Count();
        if (words is < FewestWords or > MostWords)
        {
            add(VideoKinds.SeedanceLength, $"The Seedance block of Shot {shot.Id} has {words} words; write {FewestWords} to {MostWords}.");
        }

        if (switches > MostSwitches)
        {
            add(VideoKinds.SeedanceSwitches, $"The Seedance block of Shot {shot.Id} changes the lens {switches} times; {MostSwitches} is the most. Split the shot.");
        }

        if (people > MostPeople)
        {
            add(VideoKinds.SeedancePeople, $"{people} people are visible in Shot {shot.Id}; Seedance keeps {MostPeople} apart. Leave its block out and let Kling make the clip, or hide somebody.");
        }

        if (text.Negation is { } negation)
        {
            add(VideoKinds.SeedanceNegative, $"The Seedance block of Shot {shot.Id} says '{negation}'; Seedance draws what it reads. Say what is seen instead.");
        }

        if (!text.HasQuality)
        {
            add(VideoKinds.SeedanceQuality, $"The Seedance block of Shot {shot.Id} has no sentence about quality; end it with: 4K超高清，电影质感，画面稳定");
        }

        if (people > 0 && !text.HasStableFaces)
        {
            add(VideoKinds.SeedanceFaces, $"The Seedance block of Shot {shot.Id} shows people and doesn't ask for stable faces; end it with: 角色面部稳定不变形，动作自然流畅");
        }

        if (text.MissingPart is { } part)
        {
            add(VideoKinds.SeedanceBlocks, $"The Seedance block of Shot {shot.Id} has no part 【{part}】; write all four: {string.Join(' ', SeedanceText.Parts.Select(name => $"【{name}】"))}.");
        }

        if (shot.Duration > TimeSpan.Zero && !text.Fills(shot.Duration))
        {
            add(VideoKinds.SeedanceTimes, $"The time rows of Shot {shot.Id}'s Seedance block don't run from 0 to {shot.Duration.TotalSeconds:0.###} s without gap or overlap; write for example 0-{shot.Duration.TotalSeconds:0.###}秒：…");
        }

        int pictures = shot.Frames.Count + people;
        if (text.HighestReference > pictures)
        {
            add(VideoKinds.SeedanceReference, $"The Seedance block of Shot {shot.Id} speaks of @图片{text.HighestReference}, but only {pictures} pictures go with it: {shot.Frames.Count} of the shot's frames and {people} portraits.");
        }
    }
}
