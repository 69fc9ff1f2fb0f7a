using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Http;

/// <summary>Absolute addresses in answers: of this server, whatever name the client used for it.</summary>
internal static class Origin
{
    public static string Url(this HttpRequest request, string hostAndPath) => $"{request.Scheme}://{request.Host}/{hostAndPath}";
}
