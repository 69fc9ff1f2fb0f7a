using System.Text.Json.Serialization;

namespace Aivp.Tools.Pipeline.Animating.Gate;

/// <summary>The faults' names in files.</summary>
[JsonSerializable(typeof(FaultKind))]
internal sealed partial class GateJson : JsonSerializerContext;
