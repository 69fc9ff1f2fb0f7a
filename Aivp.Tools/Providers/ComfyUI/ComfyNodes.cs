namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>Which package has a node that ComfyUI itself hasn't.</summary>
internal static class ComfyNodes
{
    private static readonly Dictionary<string, string> s_packages = new()
    {
        ["IPAdapterUnifiedLoader"] = "ComfyUI_IPAdapter_plus (github.com/cubiq/ComfyUI_IPAdapter_plus) into ComfyUI/custom_nodes",
        ["IPAdapterAdvanced"] = "ComfyUI_IPAdapter_plus (github.com/cubiq/ComfyUI_IPAdapter_plus) into ComfyUI/custom_nodes",
        ["DWPreprocessor"] = "comfyui_controlnet_aux (github.com/Fannovel16/comfyui_controlnet_aux) into ComfyUI/custom_nodes",
        ["WanImageToVideo"] = "a newer ComfyUI",
        ["WanFirstLastFrameToVideo"] = "a newer ComfyUI",
        ["CreateVideo"] = "a newer ComfyUI",
        ["SaveVideo"] = "a newer ComfyUI",
    };

    /// <summary>What to install.</summary>
    public static string PackageOf(string node) => s_packages.GetValueOrDefault(node, "the custom nodes that have it (ComfyUI Manager finds them)");
}
