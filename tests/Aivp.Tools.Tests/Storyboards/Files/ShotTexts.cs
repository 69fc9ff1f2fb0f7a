namespace Aivp.Tools.Tests.Storyboards.Files;

/// <summary>One shot, written in each of the two dialects.</summary>
internal static class ShotTexts
{
    private const string Head = """
        # Shot 1.2
        ## Metadata
        | Field | Value |
        |-------|-------|
        | Shot ID | 1.2 |
        | Scene | attic |
        | Camera | cam_1 (MCU, low) |
        | Variation | medium |
        | Duration | 6s |
        | Emotion | ↑↑ (dread) |
        | Is Primary | true |
        ## Characters

        """;

    private const string Middle = """
        ## Shot Decomposition
        ### First Frame
        > Medium close-up, low. A woman in a red dress
        > at screen-left, both hands on a clock case.
        ### Last Frame
        > Medium close-up, low. The woman in the red dress in profile, mouth open.
        ### Motion
        > Static camera. The woman in the red dress slowly turns her head.
        ## Audio
        | Layer | Content |
        |-------|---------|
        | Dialogue | [Mara, whispering]: "Who stopped it?" |
        | BGM | (continue) |
        | SFX | (none) |
        ---
        ## For aivp-image

        """;

    public const string DialectT = Head + """
        | Character | First Frame | Last Frame | Portrait Angle | Facing |
        |-----------|:-----------:|:----------:|:--------------:|:------:|
        | @Mara | visible | visible | front | camera → profile right |
        | @Old Tom | hidden | visible | back | away |

        """ + Middle + """
        ### Frame: first-frame

        **Generation mode**: Image-to-image
        **Reference images**:
        1. Shot 1.1 first-frame — space
        2. @Mara front portrait — face
        3. Scene: attic — colour
        **Prompt**:
        > Medium close-up, low, of a woman in a red dress
        > before a tall clock.
        **Negative guidance**: text, other people
        **Resolution**: 1920×1080 (16:9)
        ### Frame: last-frame (if medium/large)
        **Generation mode**: Image-to-image
        **Reference images**:
        1. Shot 1.2 first-frame — start state
        **Prompt**:
        > Woman in a red dress, profile right, mouth open.
        ---
        ## For aivp-video
        ### Seedance 2.0 (Primary)
        ```
        【整体描述】
        电影写实，6秒

        【分镜描述】
        0-6秒：她缓缓转头
        ```
        **Input frames**: first + last frame
        **Duration**: 6s
        **Aspect ratio**: 16:9
        **Camera mode**: fixed
        ### Kling 3.0 (Fallback)
        ```
        [Camera: static, medium close-up, low]
        The woman in the red dress slowly turns her head.
        (Duration: 6s)
        ```
        """;

    public const string DialectP = Head + """
        | Character | First Frame | Last Frame | Portrait Angle |
        |-----------|:-----------:|:----------:|:--------------:|
        | @Mara | visible, facing camera | visible, profile right | front |
        | @Old Tom | hidden | visible, facing away | back |

        """ + Middle + """
        ### Frame 1: first-frame
        **Generation mode**: Image-to-image (crop of Shot 1.1 first-frame)
        **Reference images** (in priority order):
        1. Shot 1.1 first-frame — space
        2. @Mara front portrait — face
        3. Scene: attic — colour
        **Prompt** (for image generation model):
        > Medium close-up, low, of a woman in a red dress
        > before a tall clock.
        **Negative guidance**: text, other people
        **Resolution**: 1920×1080 (16:9)
        ### Frame 2: last-frame
        **Generation mode**: Image-to-image (apply motion)
        **Reference images** (in priority order):
        1. Shot 1.2 first-frame — start state
        **Prompt** (for image generation model):
        > Woman in a red dress, profile right, mouth open.
        ---
        ## For aivp-video
        ### Clip Generation
        **Input frames**: first + last frame (medium variation)
        **Motion prompt** (Seedance 2.0 format — primary):
        > 【整体描述】
        > 电影写实，6秒
        >
        > 【分镜描述】
        > 0-6秒：她缓缓转头
        **Motion prompt** (Kling 3.0 format — fallback):
        > [Camera: static, medium close-up, low]
        > The woman in the red dress slowly turns her head.
        > (Duration: 6s)
        **Parameters**:
        - Duration: 6s
        - Aspect ratio: 16:9
        - Camera: static (unfixed camera = NO)
        """;
}
