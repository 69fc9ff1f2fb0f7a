using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Storage;

namespace Aivp.Tools.Providers.OpenRouter;

/// <summary>Orders in OpenRouter's words. Files go within the request, as <c>data:</c> addresses.</summary>
internal static class OpenRouterRequests
{
    /// <summary>The path for an order.</summary>
    public static string PathOf(VendorOrder order) =>
        order.Input.Card.Kind is ModelKind.Video ? "videos" : IsChat(order) ? "chat/completions" : "images";

    /// <summary>The body for it.</summary>
    public static async Task<JsonObject> BodyAsync(VendorOrder order, CancellationToken cancellationToken)
    {
        List<(FileSlot Slot, string Address)> files = [];
        foreach (FileSlot slot in order.Input.Files)
        {
            files.Add((slot, WebAddress.Is(slot.File) ? slot.File : (await LocalFiles.ReadAsync(slot.File, cancellationToken)).DataAddress));
        }

        return order.Input.Card.Kind is ModelKind.Video ? Clip(order, files) : IsChat(order) ? Chat(order, files) : Picture(order, files);
    }

    /// <summary>Whether a picture is asked for in a chat, as some models want it.</summary>
    public static bool IsChat(VendorOrder order) =>
        (order.Input.Values["api"] ?? order.Input.Card.Parameters.FirstOrDefault(parameter => parameter.Name == "api")?.Default)?.ToString() == "chat";

    private static JsonObject Picture(VendorOrder order, List<(FileSlot Slot, string Address)> files)
    {
        JsonObject body = new() { ["model"] = order.Input.Card.Id, ["n"] = 1 };
        Copy(order, body);
        if (files.Count > 0)
        {
            body["input_references"] = new JsonArray([.. files.Select(file => Address(file.Address))]);
        }

        return body;
    }

    private static JsonObject Clip(VendorOrder order, List<(FileSlot Slot, string Address)> files)
    {
        JsonObject body = new() { ["model"] = order.Input.Card.Id };
        Copy(order, body);
        JsonObject[] frames = [.. files.Where(file => file.Slot.Parameter is "first_frame" or "last_frame").Select(file =>
        {
            JsonObject frame = Address(file.Address);
            frame["frame_type"] = file.Slot.Parameter;
            return frame;
        })];
        JsonObject[] references = [.. files.Where(file => file.Slot.Parameter is "input_references").Select(file => Address(file.Address))];
        if (frames.Length > 0)
        {
            body["frame_images"] = new JsonArray([.. frames]);
        }

        if (references.Length > 0)
        {
            body["input_references"] = new JsonArray([.. references]);
        }

        return body;
    }

    private static JsonObject Chat(VendorOrder order, List<(FileSlot Slot, string Address)> files)
    {
        JsonObject image = [];
        Set(image, "aspect_ratio", order.Input.Values["aspect_ratio"]);
        Set(image, "image_size", order.Input.Values["resolution"]);
        JsonObject body = new()
        {
            ["model"] = order.Input.Card.Id,
            ["messages"] = new JsonArray(new JsonObject
            {
                ["role"] = "user",
                ["content"] = new JsonArray([new JsonObject { ["type"] = "text", ["text"] = order.Input.Values["prompt"]?.DeepClone() }, .. files.Select(file => Address(file.Address))]),
            }),
            ["modalities"] = new JsonArray("image", "text"),
            ["stream"] = false,
        };
        Set(body, "image_config", image.Count == 0 ? null : image);
        Set(body, "seed", order.Input.Values["seed"]);
        return body;
    }

    /// <summary>Everything but files, and what's only for us.</summary>
    private static void Copy(VendorOrder order, JsonObject body)
    {
        HashSet<string> files = [.. order.Input.Files.Select(file => file.Parameter), "api"];
        foreach ((string name, JsonNode? value) in order.Input.Values.Where(value => !files.Contains(value.Key)))
        {
            body[name] = value?.DeepClone();
        }
    }

    private static JsonObject Address(string address) => new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = address } };

    private static void Set(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value.DeepClone();
        }
    }
}
