using System.Text.Json;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Providers.Animatic.Composing;
using Aivp.Tools.Providers.Animatic.Drift;
using Aivp.Tools.Providers.Animatic.Staging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Providers.Animatic.Drift;

public sealed class DrifterTests
{
    private static readonly FramingRule s_rule = FramingRule.Of(Framing.MediumLong).For(3);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.35, 615, 785)] // 700 expected of 2000; four standard deviations.
    [InlineData(1, 2000, 2000)]
    public void Apply_OverManySeeds_FaultsComeAsOftenAsAsked(double drift, int least, int most)
    {
        IReadOnlyList<Stand> stands = Stands();

        int faulty = Enumerable.Range(0, 2000).Count(seed => Apply(stands, drift, seed).Defects.Count > 0);

        faulty.Should().BeInRange(least, most);
    }

    [Fact]
    public void Apply_OverManySeeds_OneInFiveHasASecondFaultAndAllKindsOccur()
    {
        IReadOnlyList<Stand> stands = Stands();
        IReadOnlyList<SimulatedDefect>[] all = [.. Enumerable.Range(0, 2000).Select(seed => Apply(stands, 1, seed).Defects)];

        all.Count(defects => defects.Count == 2).Should().BeInRange(310, 490);
        all.Max(defects => defects.Count).Should().Be(2);
        all.SelectMany(defects => defects).Select(defect => defect.Kind).Distinct().Should().BeEquivalentTo(DriftKind.All);
    }

    [Fact]
    public void Apply_WhatIsRecorded_IsWhatIsDrawn()
    {
        IReadOnlyList<Stand> stands = Stands();
        for (int seed = 0; seed < 400; seed++)
        {
            (IReadOnlyList<Stand> drawn, IReadOnlyList<SimulatedDefect> defects) = Apply(stands, 1, seed);

            int missing = defects.Count(defect => defect.Kind == DriftKind.MissingCharacter);
            int extra = defects.Count(defect => defect.Kind is DriftKind.ExtraPerson or DriftKind.Clone);
            drawn.Should().HaveCount(stands.Count - missing + extra);
            foreach (Stand stand in stands)
            {
                Stand? now = drawn.FirstOrDefault(one => one.Expected == stand.Expected);
                string[] kinds = [.. defects.Where(defect => defect.Character == stand.Expected).Select(defect => defect.Kind)];
                (now is null).Should().Be(kinds.Contains(DriftKind.MissingCharacter));
                bool isOther = kinds.Contains(DriftKind.SwappedCharacter) || kinds.Contains(DriftKind.Stranger);
                if (now is not null)
                {
                    (now.Look.Hair != stand.Look.Hair).Should().Be(kinds.Contains(DriftKind.WrongHair) || isOther);
                    (now.Look.Outfit.UpperColour != stand.Look.Outfit.UpperColour).Should().Be(kinds.Contains(DriftKind.WrongOutfit) || isOther);
                    (now.Look.Id != stand.Look.Id).Should().Be(isOther);
                    (now.Look.Id == "stranger").Should().Be(kinds.Contains(DriftKind.Stranger));
                }
            }
        }
    }

    [Fact]
    public void Kinds_AreTheJudgesOwnNames()
    {
        foreach (string kind in DriftKind.All)
        {
            JsonSerializer.Deserialize<DefectKind>($"\"{kind}\"").ToString().Should().NotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData(Framing.Medium, Facing.Camera, true)]
    [InlineData(Framing.Medium, Facing.Away, false)] // The whistle hangs on the other side.
    [InlineData(Framing.CloseUp, Facing.Camera, false)] // And below the frame.
    [InlineData(Framing.ExtremeLong, Facing.Camera, false)] // And is too small.
    [InlineData(Framing.Long, Facing.Camera, true)]
    public void Possible_WhenTheTellCantBeSeen_ItIsNotMissing(Framing framing, Facing facing, bool possible)
    {
        Shot shot = Film.Shot(framing, CameraAngle.EyeLevel, "A woman in a yellow raincoat.", Film.Seen(Film.Ines, facing));
        IReadOnlyList<Stand> stands = StageDirector.Place(shot, FrameKind.First, Film.Cast, 1);

        Drifter.Possible(stands, [], framing, FramingRule.Of(framing), 1080).Any(one => one.Kind == DriftKind.MissingTell).Should().Be(possible);
    }

    [Fact]
    public void Possible_WhenNobodyIsExpected_OnlySomebodyCanBeTooMany() =>
        Drifter.Possible([], [], Framing.Long, FramingRule.Of(Framing.Long), 1080).Should().OnlyContain(one => one.Kind == DriftKind.ExtraPerson).And.HaveCount(1);

    [Fact]
    public void Compose_EveryKindOfFault_ChangesThePicture()
    {
        string clean = PictureComposer.Compose(Film.Trio(), 0, []).Svg;
        HashSet<string> seen = [];

        // All of the film are in this picture: there is nobody to be swapped with.
        string[] possible = [.. DriftKind.All.Except([DriftKind.SwappedCharacter])];
        for (int seed = 0; seed < 300 && seen.Count < possible.Length; seed++)
        {
            Composition drifted = PictureComposer.Compose(Film.Trio(seed), 1, []);
            if (drifted.Defects is [SimulatedDefect only])
            {
                drifted.Svg.Should().NotBe(PictureComposer.Compose(Film.Trio(seed), 0, []).Svg, only.Kind);
                seen.Add(only.Kind);
            }
        }

        seen.Should().BeEquivalentTo(possible);
        clean.Should().NotBeEmpty();
    }

    [Fact]
    public void Compose_WhenSomebodyIsMissingOrTooMany_FigureGroupsSaySo()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Composition picture = PictureComposer.Compose(Film.Trio(seed), 1, []);
            int expected = 3 - picture.Defects.Count(defect => defect.Kind == DriftKind.MissingCharacter) + picture.Defects.Count(defect => defect.Kind is DriftKind.ExtraPerson or DriftKind.Clone);

            (picture.Svg.Split("class=\"figure\"").Length - 1).Should().Be(expected);
        }
    }

    private static IReadOnlyList<Stand> Stands() => StageDirector.Place(
        Film.Shot(Framing.MediumLong, CameraAngle.EyeLevel, "", Film.Seen(Film.Ines), Film.Seen(Film.Bako, Facing.ThreeQuarter)), FrameKind.First, Film.Cast, 1);

    private static (IReadOnlyList<Stand> Stands, IReadOnlyList<SimulatedDefect> Defects) Apply(IReadOnlyList<Stand> stands, double drift, int seed) => Drifter.Apply(
        stands, [.. Film.Cast.Select(Tools.Providers.Animatic.Reading.LookReader.Of)], Framing.MediumLong, s_rule, 1080, drift, seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
