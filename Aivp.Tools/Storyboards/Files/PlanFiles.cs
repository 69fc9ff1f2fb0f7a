using Aivp.Tools.Storage;

namespace Aivp.Tools.Storyboards.Files;

/// <summary>Keeps a project's two progress tables up to date while many pieces are worked on.</summary>
internal sealed class PlanFiles(string folder) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public Task SetImageAsync(string type, string file, string model, GenerationMode mode, string status, CancellationToken cancellationToken) =>
        SetAsync(ProjectPaths.ImagePlan, "Image plan", type, file, model, mode, status, cancellationToken);

    public Task SetVideoAsync(string type, string file, string model, GenerationMode mode, string status, CancellationToken cancellationToken) =>
        SetAsync(ProjectPaths.VideoPlan, "Video plan", type, file, model, mode, status, cancellationToken);

    /// <summary>Adds a row for something that's still to be made; a row that's there stays as it is.</summary>
    public Task ListImageAsync(string type, string file, string model, GenerationMode mode, CancellationToken cancellationToken) =>
        SetAsync(ProjectPaths.ImagePlan, "Image plan", type, file, model, mode, null, cancellationToken);

    /// <summary>The same for a clip.</summary>
    public Task ListVideoAsync(string type, string file, string model, GenerationMode mode, CancellationToken cancellationToken) =>
        SetAsync(ProjectPaths.VideoPlan, "Video plan", type, file, model, mode, null, cancellationToken);

    public void Dispose() => _one.Dispose();

    private async Task SetAsync(
        string plan, string title, string type, string file, string model, GenerationMode mode, string? status, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            string path = Path.Combine(folder, plan);
            string before = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "";
            PlanTable table = new(before, title);
            if (status is not null || !table.Has(type))
            {
                table.Set(type, file, model, Short(mode), status ?? "pending");
            }

            if (table.Text != before)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await AtomicFile.WriteAsync(path, table.Text, cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private static string Short(GenerationMode mode) => mode switch
    {
        GenerationMode.TextToImage => "T2I",
        GenerationMode.ImageToImage => "I2I",
        GenerationMode.TextToVideo => "T2V",
        GenerationMode.VideoToVideo => "V2V",
        _ => "I2V",
    };
}
