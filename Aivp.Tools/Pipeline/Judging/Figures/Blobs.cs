namespace Aivp.Tools.Pipeline.Judging.Figures;

/// <summary>Takes a silhouette apart into what hangs together.</summary>
internal static class Blobs
{
    // Smaller ones are crumbs of the mask.
    private const int SmallestBlob = 64;

    /// <summary>The connected parts, largest first.</summary>
    public static IReadOnlyList<Silhouette> Of(Silhouette whole)
    {
        int[] labels = new int[whole.Mask.Length];
        List<(int Label, int Size)> blobs = [];
        Stack<int> open = new();
        for (int start = 0; start < labels.Length; start++)
        {
            if (whole.Mask[start] > Silhouette.Inside && labels[start] == 0)
            {
                int label = blobs.Count + 1;
                blobs.Add((label, Flood(whole.Mask, labels, start, label, open)));
            }
        }

        return [.. blobs.Where(blob => blob.Size >= SmallestBlob).OrderByDescending(blob => blob.Size).Select(blob => Only(whole, labels, blob.Label))];
    }

    /// <summary>Several silhouettes of one region as one.</summary>
    public static Silhouette Union(IReadOnlyList<Silhouette> parts)
    {
        float[] mask = [.. parts[0].Mask];
        foreach (Silhouette part in parts.Skip(1))
        {
            for (int i = 0; i < mask.Length; i++)
            {
                mask[i] = Math.Max(mask[i], part.Mask[i]);
            }
        }

        return new(parts[0].Region, mask);
    }

    private static int Flood(float[] mask, int[] labels, int start, int label, Stack<int> open)
    {
        int size = 0;
        labels[start] = label;
        open.Push(start);
        while (open.TryPop(out int cell))
        {
            size++;
            int x = cell % Silhouette.Side, y = cell / Silhouette.Side;
            Visit(cell - 1, x > 0);
            Visit(cell + 1, x < Silhouette.Side - 1);
            Visit(cell - Silhouette.Side, y > 0);
            Visit(cell + Silhouette.Side, y < Silhouette.Side - 1);
        }

        return size;

        void Visit(int cell, bool inside)
        {
            if (inside && labels[cell] == 0 && mask[cell] > Silhouette.Inside)
            {
                labels[cell] = label;
                open.Push(cell);
            }
        }
    }

    // The soft edge stays with the blob, other blobs' cells don't.
    private static Silhouette Only(Silhouette whole, int[] labels, int label)
    {
        float[] mask = new float[labels.Length];
        for (int i = 0; i < mask.Length; i++)
        {
            mask[i] = labels[i] == label || labels[i] == 0 ? whole.Mask[i] : 0;
        }

        return new(whole.Region, mask);
    }
}
