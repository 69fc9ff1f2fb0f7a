using Aivp.Agent.Chat.Offline;

namespace Aivp.Agent.Tests.Chat;

/// <summary>What the offline chat makes of plain requests: the trigger phrases of the skills it stands for, and what people say beside them.</summary>
public sealed class RequestReaderTests
{
    [Theory]
    [InlineData("generate keyframe for shot 1.2", "produce_film", "shots=1.2 provider=animatic")]
    [InlineData("Please generate the keyframes", "produce_film", "provider=animatic")]
    [InlineData("generate keyframe: a lighthouse in fog, dawn", "generate_image", "prompt=a lighthouse in fog, dawn provider=animatic")]
    [InlineData("Generate a keyframe of Ines at the rail.", "generate_image", "prompt=Ines at the rail provider=animatic")]
    [InlineData("character sheet of Ines", "create_character_sheet", "character=ines provider=animatic")]
    [InlineData("make a character reference for Bako!", "create_character_sheet", "character=bako provider=animatic")]
    [InlineData("reference image of the Ines", "create_character_sheet", "character=ines provider=animatic")]
    [InlineData("scene image of quay-dawn", "create_style_frame", "scene=quay-dawn provider=animatic")]
    [InlineData("background art for wheelhouse", "create_style_frame", "scene=wheelhouse provider=animatic")]
    [InlineData("concept art of a city under glass at night", "generate_image", "prompt=a city under glass at night provider=animatic")]
    [InlineData("animate shot 1.2", "animate_shot", "shot=1.2 provider=animatic")]
    [InlineData("can you make a video of shot 2.10?", "animate_shot", "shot=2.10 provider=animatic")]
    [InlineData("score image/a.png against image/b.png", "score_consistency", "images=image/a.png references=image/b.png")]
    [InlineData("take candidate 3 for shot 1.2", "choose_candidate", "shot=1.2 candidate=3")]
    [InlineData("redo shot 1.2 with seed 7", "regenerate_shot", "shot=1.2 seed=7 provider=animatic")]
    [InlineData("show me shot 1.2", "show_shot", "shot=1.2")]
    [InlineData("upscale image/frames/shot-02-ff.png", "upscale_image", "image=image/frames/shot-02-ff.png scale=2 provider=animatic")]
    [InlineData("check the project", "check_project", "")]
    [InlineData("plan the film", "plan_film", "")]
    [InlineData("what would it cost?", "estimate_cost", "")]
    [InlineData("what was spent so far", "show_spend", "")]
    [InlineData("set the budget to 5.50", "set_budget", "usd=5.50")]
    [InlineData("produce the film", "produce_film", "provider=animatic")]
    [InlineData("what is in the project", "list_project", "")]
    [InlineData("list models", "list_models", "")]
    [InlineData("list jobs", "list_jobs", "")]
    public void Read_OfAPlainRequest_IsTheSkillForIt(string said, string skill, string arguments)
    {
        Request request = RequestReader.Read(said);

        request.Skill.Should().Be(skill);
        string.Join(' ', request.Arguments.Select(argument => $"{argument.Key}={(argument.Value is string[] list ? string.Join('+', list) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{argument.Value}"))}")).Should().Be(arguments);
    }

    [Fact]
    public void Read_OfAnythingElse_SaysWhatItUnderstands() => RequestReader.Read("hello there").Words.Should().Contain("character sheet of Ines");
}
