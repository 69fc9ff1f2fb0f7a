using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class PlanReadingTests
{
    [Fact]
    public void Read_WhenFramePlan_ReadsEveryEntry()
    {
        (IReadOnlyList<PlannedFrame> frames, IReadOnlyList<Finding> findings) = Reading.FramePlan("""
            # Frame Generation Plan — Attic Clock
            ## Generation Queue
            ### Priority 2: Child Cameras
            #### Frame 2 — Shot 1.2 first-frame
            - **Camera**: cam_1 (MCU, low)
            - **Scene**: attic
            - **Parent**: cam_0 (Shot 1.1)
            - **References**:
              - Prior frame: Shot 1.1 first-frame (crop to the clock)
              - Character: @Old Tom (back) — at the door
              - Scene bg: `scenes/attic.md` prompt
            - **Generation mode**: Image-to-image (from parent crop)
            - **Notes**: keep the clock at screen-left
            ### Priority 3: Last Frames (medium/large variation only)
            #### Frame 3 – Shot 1.2 last-frame
            - **Variation**: medium
            - **References**:
              - Shot 1.2 first-frame (start state)
            - **Generation mode**: Image-to-image (apply motion)
            """);

        findings.Should().BeEmpty();
        frames.Should().HaveCount(2);
        PlannedFrame first = frames[0];
        (first.Number, first.Shot, first.Kind, first.Source.Line).Should().Be((2, new ShotId(1, 2), FrameKind.First, 4));
        first.Camera.Should().Be(new Camera("cam_1", Framing.MediumCloseUp, CameraAngle.Low));
        (first.Scene, first.ParentCamera, first.ParentShot, first.Mode, first.Notes).Should().Be(
            (new SceneId("attic"), "cam_0", new ShotId(1, 1), GenerationMode.ImageToImage, "keep the clock at screen-left"));
        SourceLine At(int line) => new(ProjectPaths.FramePlan, line);
        first.References.Should().Equal(
            new FrameReference.PriorFrame(new(1, 1), FrameKind.First, At(9), "crop to the clock"),
            new FrameReference.Portrait(new("old-tom"), PortraitView.Back, At(10), "at the door"),
            new FrameReference.Place(new("attic"), At(11), ""));
        frames[1].References.Should().Equal(new FrameReference.PriorFrame(new(1, 2), FrameKind.First, At(18), "start state"));
    }

    [Fact]
    public void Read_WhenCameraTree_ReadsEveryScene()
    {
        (IReadOnlyList<CameraPosition> cameras, IReadOnlyList<Finding> findings) = Reading.CameraTree("""
            # Camera Tree — Attic Clock
            ## Scene: attic
            ### Camera Positions
            | cam_idx | Type | Angle | Shots | Parent | Covers? | Missing |
            |---|---|---|---|---|---|---|
            | cam_0 | LS | eye-level | 1.1, 1.3 | — (root) | — | — |
            | 1 | OTS | high | 1.2 | cam_0 (shot 1.1) | no | the door |
            ### Transition Notes
            - none
            ## Scene: cellar
            ### Camera Positions
            | cam_idx | Type | Angle | Shots | Parent | Covers? | Missing |
            |---|---|---|---|---|---|---|
            | cam_0 | two-shot | dutch | 2.1 | root | — | — |
            """);

        findings.Should().BeEmpty();
        cameras.Select(camera => (camera.Scene.Value, camera.Camera, camera.Source.Line, camera.Parent, camera.ParentShot, camera.Covers, camera.Missing)).Should().Equal(
            ("attic", new Camera("cam_0", Framing.Long, CameraAngle.EyeLevel), 6, null, null, null, null),
            ("attic", new Camera("cam_1", Framing.MediumCloseUp, CameraAngle.High), 7, "cam_0", new ShotId(1, 1), false, "the door"),
            ("cellar", new Camera("cam_0", Framing.Medium, CameraAngle.Dutch), 14, null, null, null, null));
        cameras[0].Shots.Should().Equal(new ShotId(1, 1), new ShotId(1, 3));
    }

    [Fact]
    public void Read_WhenSceneSheet_ReadsItsParts()
    {
        (Scene scene, IReadOnlyList<Finding> findings) = Reading.Scene("""
            # Scene: The Attic
            ## Environment
            - **Type:** interior
            - **Key objects:** clock, old trunk, window
            ## Lighting
            - **Source:** moon
            - **Color temperature:** cold
            - **Time of day:** night
            ## Atmosphere
            - **Weather:** storm
            ## Scene Prompt
            > “Interior of an attic.
            > Clock, trunk. No people.”
            """);

        findings.Should().BeEmpty();
        (scene.Id.Value, scene.Name, scene.Type, scene.LightSource, scene.ColorTemperature, scene.TimeOfDay).Should().Be(("attic", "The Attic", "interior", "moon", "cold", "night"));
        scene.KeyObjects.Should().Equal("clock", "old trunk", "window");
        scene.Prompt.Should().Be("Interior of an attic. Clock, trunk. No people.");
        scene.Other.Should().ContainKey("Weather");
    }
}
