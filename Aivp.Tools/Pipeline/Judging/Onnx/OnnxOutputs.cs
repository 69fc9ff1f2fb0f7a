namespace Aivp.Tools.Pipeline.Judging.Onnx;

/// <summary>What a model answered, in the library's own memory. Spans from here are dead once this is disposed.</summary>
internal sealed unsafe class OnnxOutputs(OnnxRuntime runtime, IReadOnlyList<string> names, nint[] values) : IDisposable
{
    private bool _disposed;

    /// <summary>One output's numbers, in the model's layout.</summary>
    /// <exception cref="OnnxException">The model has no such output.</exception>
    public ReadOnlySpan<float> this[string name]
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            for (int i = 0; i < values.Length; i++)
            {
                if (names[i] == name)
                {
                    return Span(values[i]);
                }
            }

            throw new OnnxException($"the model has no output '{name}'; it has {string.Join(", ", names)}.");
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Array.ForEach(values, value => runtime.Release(OnnxFunction.ReleaseValue, value));
        }
    }

    private ReadOnlySpan<float> Span(nint value)
    {
        nint data, shape;
        nuint count;
        runtime.Check(((delegate* unmanaged<nint, nint*, nint>)runtime[OnnxFunction.GetTensorMutableData])(value, &data));
        runtime.Check(((delegate* unmanaged<nint, nint*, nint>)runtime[OnnxFunction.GetTensorTypeAndShape])(value, &shape));
        try
        {
            runtime.Check(((delegate* unmanaged<nint, nuint*, nint>)runtime[OnnxFunction.GetTensorShapeElementCount])(shape, &count));
            return new ReadOnlySpan<float>((void*)data, (int)count);
        }
        finally
        {
            runtime.Release(OnnxFunction.ReleaseTensorTypeAndShapeInfo, shape);
        }
    }
}
