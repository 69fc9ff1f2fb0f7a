using System.Text.Json.Nodes;
using Aivp.Simulator.Faults;

namespace Aivp.Simulator.ComfyUI;

/// <summary>ComfyUI's own ways of failing.</summary>
internal static class ComfyFaults
{
    private static readonly VendorFaults s_faults = new("comfyui", "/comfyui/prompt", "/comfyui/history/", "/comfyui/view");

    public static IEnumerable<NamedFault> All { get; } =
    [
        .. s_faults.Common,
        s_faults.No("server_error", 500, new JsonObject { ["error"] = "500 Internal Server Error" }),
        s_faults.Job("failed", new JsonObject { ["node_type"] = "KSampler", ["exception_type"] = "RuntimeError", ["exception_message"] = "Expected all tensors to be on the same device\n" }),
        s_faults.Job("out_of_memory", new JsonObject { ["node_type"] = "KSampler", ["exception_type"] = "torch.OutOfMemoryError", ["exception_message"] = "Allocation on device" }),
    ];
}
