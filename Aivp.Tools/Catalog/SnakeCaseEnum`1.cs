using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aivp.Tools.Catalog;

/// <summary>Names of an enumeration as the catalogue's files write them: <c>first_frame</c>.</summary>
internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
