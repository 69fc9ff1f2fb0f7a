using System.CommandLine;
using Aivp.Tools.Pipeline;

namespace Aivp.Agent.Cli;

/// <summary><c>aivp estimate DIR</c></summary>
internal sealed class EstimateVerb : SkillVerb
{
    private static readonly string[] s_taken = ["--shots", "--candidates", "--provider", "--image-provider", "--video-provider", "--image-model", "--video-model"];

    private readonly FilmOptions _film = new();

    public EstimateVerb(VerbHost host)
        : base(host, "estimate", "Says what a film would still cost with a provider and models, and whether the budget holds it. Makes nothing.")
    {
        _film.AddPlanningTo(this);

        // What the skill doesn't take would be passed over in silence.
        foreach (Option other in Options.Where(option => !s_taken.Contains(option.Name)).ToArray())
        {
            Options.Remove(other);
        }

        AddAll();
    }

    // It tries out everything and makes nothing.
    protected override bool Tells => false;

    protected override (string Skill, (string Name, object? Value)[] Arguments) Read(ParseResult parsed)
    {
        ProduceOptions options = _film.Read(parsed);
        return ("estimate_cost",
        [
            ("shots", string.Join(',', options.Shots)),
            ("image_provider", options.ImageProvider),
            ("video_provider", options.VideoProvider),
            ("image_model", options.ImageModel),
            ("video_model", options.VideoModel),
            ("candidates", options.Candidates),
        ]);
    }
}
