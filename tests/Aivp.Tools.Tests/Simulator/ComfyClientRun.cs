namespace Aivp.Tools.Tests.Simulator;

/// <summary>One that people use with ComfyUI; there's no official one.</summary>
public sealed class ComfyClientRun() : OfficialClientRun("comfyui");
