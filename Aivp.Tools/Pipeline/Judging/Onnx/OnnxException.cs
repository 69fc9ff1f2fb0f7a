namespace Aivp.Tools.Pipeline.Judging.Onnx;

/// <summary>The library or a model can't be loaded or run. The judge that wanted it reports itself unavailable; nobody sees this type.</summary>
internal sealed class OnnxException(string message, Exception? inner = null) : Exception(message, inner);
