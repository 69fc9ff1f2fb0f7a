using System.Runtime.InteropServices;

namespace Aivp.Tools.Pipeline.Judging.Onnx;

/// <summary>
/// ONNX Runtime's native library, called through the table of functions that its C interface hands out. Loaded once and kept for the life of the
/// process: the library doesn't survive being unloaded.
/// </summary>
internal sealed unsafe class OnnxRuntime
{
    /// <summary>The oldest interface that has all we call: ONNX Runtime 1.14, February 2023.</summary>
    public const uint InterfaceVersion = 14;

    private const int ErrorsOnly = 3;
    private const int ArenaAllocator = 1;
    private const int DefaultMemory = 0;

    private readonly void** _functions;

    private OnnxRuntime(nint library, string path)
    {
        nint* table = ((delegate* unmanaged<nint*>)NativeLibrary.GetExport(library, "OrtGetApiBase"))();
        Version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)table[1])()) ?? "unknown";
        _functions = (void**)((delegate* unmanaged<uint, nint>)table[0])(InterfaceVersion);
        if (_functions is null)
        {
            throw new OnnxException($"{path} is ONNX Runtime {Version}; 1.14 or later is needed.");
        }

        nint environment, memory, allocator;
        fixed (byte* name = "aivp\0"u8)
        {
            Check(((delegate* unmanaged<int, byte*, nint*, nint>)this[OnnxFunction.CreateEnv])(ErrorsOnly, name, &environment));
        }

        Check(((delegate* unmanaged<int, int, nint*, nint>)this[OnnxFunction.CreateCpuMemoryInfo])(ArenaAllocator, DefaultMemory, &memory));
        Check(((delegate* unmanaged<nint*, nint>)this[OnnxFunction.GetAllocatorWithDefaultOptions])(&allocator));
        (Environment, Memory, Allocator) = (environment, memory, allocator);
    }

    /// <summary>For example <c>1.28.2</c>.</summary>
    public string Version { get; }

    /// <summary>OrtEnv.</summary>
    internal nint Environment { get; }

    /// <summary>OrtMemoryInfo for tensors over our own memory.</summary>
    internal nint Memory { get; }

    /// <summary>The allocator of the names that the library returns.</summary>
    internal nint Allocator { get; }

    /// <summary>A function's address.</summary>
    internal void* this[OnnxFunction function] => _functions[(int)function];

    /// <summary>Loads the library.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <exception cref="OnnxException">It can't be loaded on this machine, isn't ONNX Runtime or is too old.</exception>
    public static OnnxRuntime Load(string path)
    {
        try
        {
            return new OnnxRuntime(NativeLibrary.Load(path), path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new OnnxException($"{path} can't be loaded: {e.Message}", e);
        }
    }

    /// <summary>Turns a status into an exception; null is success.</summary>
    internal void Check(nint status)
    {
        if (status != 0)
        {
            nint text = ((delegate* unmanaged<nint, nint>)this[OnnxFunction.GetErrorMessage])(status);
            string message = Marshal.PtrToStringUTF8(text) ?? "no message";
            Release(OnnxFunction.ReleaseStatus, status);
            throw new OnnxException(message);
        }
    }

    /// <summary>Gives back one of the library's objects.</summary>
    internal void Release(OnnxFunction release, nint pointer)
    {
        if (pointer != 0)
        {
            ((delegate* unmanaged<nint, void>)this[release])(pointer);
        }
    }
}
