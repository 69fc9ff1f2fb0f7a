using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog.Routing;

/// <summary>Who does what best, as data: rules, of which the first that fits counts most, and the order of the providers after them.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Chain">Providers, the first to be asked first.</param>
internal sealed record RouteTable(IReadOnlyList<RouteRule> Rules, IReadOnlyList<string> Chain)
{
    /// <summary>The table that ships.</summary>
    public static RouteTable Shipped { get; } = Read();

    private static RouteTable Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("routes.json")!;
        return JsonSerializer.Deserialize(stream, RouteJson.Default.RouteTable)!;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RouteTable))]
internal sealed partial class RouteJson : JsonSerializerContext;
