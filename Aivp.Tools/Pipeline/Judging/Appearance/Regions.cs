namespace Aivp.Tools.Pipeline.Judging.Appearance;

/// <summary>The connected areas that a picture falls into when its keylines are taken as walls. Areas touch by sides, not by corners, so a wall one pixel wide holds.</summary>
internal sealed class Regions
{
    private readonly int[] _labels;

    private Regions(int[] labels, int count)
    {
        _labels = labels;
        Count = count;
    }

    /// <summary>How many there are; they are numbered from 1.</summary>
    public int Count { get; }

    /// <summary>The area a pixel belongs to; 0 for a wall.</summary>
    public int this[int pixel] => _labels[pixel];

    /// <summary>Numbers the areas.</summary>
    /// <param name="wall">One for each pixel, row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    public static Regions Of(bool[] wall, int width)
    {
        int[] labels = new int[wall.Length];
        List<int> parents = [0];
        for (int p = 0, x = 0; p < wall.Length; p++, x = x + 1 == width ? 0 : x + 1)
        {
            if (wall[p])
            {
                continue;
            }

            int left = x > 0 ? labels[p - 1] : 0;
            int up = p >= width ? labels[p - width] : 0;
            if (left == 0 && up == 0)
            {
                labels[p] = parents.Count;
                parents.Add(parents.Count);
            }
            else
            {
                labels[p] = left == 0 ? up : left;
                if (left != 0 && up != 0 && left != up)
                {
                    Join(parents, left, up);
                }
            }
        }

        int[] numbers = Number(parents, out int count);
        for (int p = 0; p < labels.Length; p++)
        {
            labels[p] = numbers[labels[p]];
        }

        return new(labels, count);
    }

    /// <summary>Each area's box and size; index 0 is the walls.</summary>
    public (FigureBox Box, int Area)[] Measure(int width)
    {
        int[] left = new int[Count + 1];
        int[] right = new int[Count + 1];
        int[] top = new int[Count + 1];
        int[] bottom = new int[Count + 1];
        int[] area = new int[Count + 1];
        Array.Fill(left, int.MaxValue);
        Array.Fill(top, int.MaxValue);
        for (int start = 0, y = 0; start < _labels.Length; start += width, y++)
        {
            for (int x = 0; x < width; x++)
            {
                int label = _labels[start + x];
                left[label] = Math.Min(left[label], x);
                right[label] = Math.Max(right[label], x);
                top[label] = Math.Min(top[label], y);
                bottom[label] = y;
                area[label]++;
            }
        }

        return [.. Enumerable.Range(0, Count + 1).Select(i =>
            (area[i] == 0 ? default : new FigureBox(left[i], top[i], right[i] - left[i] + 1, bottom[i] - top[i] + 1), area[i]))];
    }

    private static int[] Number(List<int> parents, out int count)
    {
        int[] numbers = new int[parents.Count];
        count = 0;
        for (int label = 1; label < parents.Count; label++)
        {
            // A root is always the smallest of its set, so it already has its number.
            int root = Root(parents, label);
            numbers[label] = root == label ? ++count : numbers[root];
        }

        return numbers;
    }

    private static void Join(List<int> parents, int a, int b)
    {
        (a, b) = (Root(parents, a), Root(parents, b));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(List<int> parents, int label)
    {
        while (parents[label] != label)
        {
            parents[label] = parents[parents[label]];
            label = parents[label];
        }

        return label;
    }
}
