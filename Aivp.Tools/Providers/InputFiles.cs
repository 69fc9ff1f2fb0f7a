using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;

namespace Aivp.Tools.Providers;

/// <summary>Puts what a vendor calls its files into a model's input.</summary>
internal static class InputFiles
{
    /// <summary>The input with every file in its place.</summary>
    /// <param name="input">The input, which has paths there.</param>
    /// <param name="name">What the vendor calls a file.</param>
    public static async Task<JsonObject> PlaceAsync(ModelInput input, Func<string, Task<string>> name)
    {
        JsonObject values = input.Values.DeepClone().AsObject();
        foreach (FileSlot slot in input.Files)
        {
            string placed = await name(slot.File);
            if (slot.Index is int index)
            {
                values[slot.Parameter]![index] = placed;
            }
            else
            {
                values[slot.Parameter] = placed;
            }
        }

        return values;
    }
}
