using System.Runtime.InteropServices;

namespace Aivp.Tools.Pipeline.Judging.Onnx;

/// <summary>
/// A loaded model with one input and any number of outputs, all of 32-bit floats. It works on the calling thread alone, and any number of threads
/// may call it at once: weights are held only once.
/// </summary>
internal sealed unsafe class OnnxSession : SafeHandle
{
    private const int AllOptimizations = 99;
    private const int Float = 1;

    private readonly OnnxRuntime _runtime;
    private readonly nint _inputName;
    private readonly nint[] _outputNames;
    private readonly long[] _inputShape;

    /// <summary>Loads a model.</summary>
    /// <param name="runtime">The library.</param>
    /// <param name="model">The file's bytes; not needed afterwards.</param>
    /// <exception cref="OnnxException">The bytes aren't a model that this library can run.</exception>
    public OnnxSession(OnnxRuntime runtime, ReadOnlySpan<byte> model)
        : base(0, ownsHandle: true)
    {
        _runtime = runtime;
        SetHandle(Create(runtime, model));
        string[] inputs = Names(OnnxFunction.SessionGetInputCount, OnnxFunction.SessionGetInputName);
        if (inputs.Length != 1)
        {
            throw new OnnxException($"the model has {inputs.Length} inputs; one is needed.");
        }

        Outputs = Names(OnnxFunction.SessionGetOutputCount, OnnxFunction.SessionGetOutputName);
        _inputShape = ReadInputShape();
        InputLength = (int)_inputShape.Aggregate(1L, (product, size) => product * size);
        _inputName = Marshal.StringToCoTaskMemUTF8(inputs[0]);
        _outputNames = [.. Outputs.Select(Marshal.StringToCoTaskMemUTF8)];
    }

    /// <summary>How many numbers <see cref="Run"/> takes: the input's dimensions multiplied, for one picture.</summary>
    public int InputLength { get; }

    /// <summary>The outputs' names, in the order of the model.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Runs the model on one picture.</summary>
    /// <param name="input">In the model's layout; only read.</param>
    /// <exception cref="ArgumentException">The input isn't <see cref="InputLength"/> long.</exception>
    /// <exception cref="OnnxException">The library refused.</exception>
    public OnnxOutputs Run(ReadOnlySpan<float> input)
    {
        if (input.Length != InputLength)
        {
            throw new ArgumentException($"the model takes {InputLength} numbers, not {input.Length}.", nameof(input));
        }

        bool held = false;
        nint tensor = 0;
        nint[] values = new nint[_outputNames.Length];
        try
        {
            DangerousAddRef(ref held);
            fixed (float* data = input)
            fixed (long* shape = _inputShape)
            fixed (nint* outputNames = _outputNames, outputs = values)
            {
                _runtime.Check(((delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, nint>)_runtime[OnnxFunction.CreateTensorWithDataAsOrtValue])(
                    _runtime.Memory, data, (nuint)input.Length * sizeof(float), shape, (nuint)_inputShape.Length, Float, &tensor));
                nint inputName = _inputName;
                _runtime.Check(((delegate* unmanaged<nint, nint, nint*, nint*, nuint, nint*, nuint, nint*, nint>)_runtime[OnnxFunction.Run])(
                    handle, 0, &inputName, &tensor, 1, outputNames, (nuint)values.Length, outputs));
            }

            return new OnnxOutputs(_runtime, Outputs, values);
        }
        catch
        {
            Array.ForEach(values, value => _runtime.Release(OnnxFunction.ReleaseValue, value));
            throw;
        }
        finally
        {
            _runtime.Release(OnnxFunction.ReleaseValue, tensor);
            if (held)
            {
                DangerousRelease();
            }
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _runtime.Release(OnnxFunction.ReleaseSession, handle);
        Marshal.FreeCoTaskMem(_inputName);
        Array.ForEach(_outputNames ?? [], Marshal.FreeCoTaskMem);
        return true;
    }

    private static nint Create(OnnxRuntime runtime, ReadOnlySpan<byte> model)
    {
        nint options, session;
        runtime.Check(((delegate* unmanaged<nint*, nint>)runtime[OnnxFunction.CreateSessionOptions])(&options));
        try
        {
            // One thread a session: pictures are judged side by side, which loses less to waiting than splitting one picture's small layers.
            runtime.Check(((delegate* unmanaged<nint, int, nint>)runtime[OnnxFunction.SetIntraOpNumThreads])(options, 1));
            runtime.Check(((delegate* unmanaged<nint, int, nint>)runtime[OnnxFunction.SetInterOpNumThreads])(options, 1));
            runtime.Check(((delegate* unmanaged<nint, int, nint>)runtime[OnnxFunction.SetSessionGraphOptimizationLevel])(options, AllOptimizations));
            fixed (byte* bytes = model)
            {
                runtime.Check(((delegate* unmanaged<nint, byte*, nuint, nint, nint*, nint>)runtime[OnnxFunction.CreateSessionFromArray])(
                    runtime.Environment, bytes, (nuint)model.Length, options, &session));
            }

            return session;
        }
        finally
        {
            runtime.Release(OnnxFunction.ReleaseSessionOptions, options);
        }
    }

    private string[] Names(OnnxFunction count, OnnxFunction name)
    {
        nuint total;
        _runtime.Check(((delegate* unmanaged<nint, nuint*, nint>)_runtime[count])(handle, &total));
        string[] names = new string[total];
        for (int i = 0; i < names.Length; i++)
        {
            nint text;
            _runtime.Check(((delegate* unmanaged<nint, nuint, nint, nint*, nint>)_runtime[name])(handle, (nuint)i, _runtime.Allocator, &text));
            names[i] = Marshal.PtrToStringUTF8(text) ?? "";
            _runtime.Check(((delegate* unmanaged<nint, nint, nint>)_runtime[OnnxFunction.AllocatorFree])(_runtime.Allocator, text));
        }

        return names;
    }

    // A batch dimension that is left open comes as -1: we run one picture at a time.
    private long[] ReadInputShape()
    {
        nint type, tensor;
        nuint count;
        _runtime.Check(((delegate* unmanaged<nint, nuint, nint*, nint>)_runtime[OnnxFunction.SessionGetInputTypeInfo])(handle, 0, &type));
        try
        {
            _runtime.Check(((delegate* unmanaged<nint, nint*, nint>)_runtime[OnnxFunction.CastTypeInfoToTensorInfo])(type, &tensor));
            _runtime.Check(((delegate* unmanaged<nint, nuint*, nint>)_runtime[OnnxFunction.GetDimensionsCount])(tensor, &count));
            long[] shape = new long[count];
            fixed (long* sizes = shape)
            {
                _runtime.Check(((delegate* unmanaged<nint, long*, nuint, nint>)_runtime[OnnxFunction.GetDimensions])(tensor, sizes, count));
            }

            return [.. shape.Select(size => Math.Max(size, 1))];
        }
        finally
        {
            _runtime.Release(OnnxFunction.ReleaseTypeInfo, type);
        }
    }
}
