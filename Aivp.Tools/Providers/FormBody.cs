using System.Net.Http.Headers;
using System.Text;
using Aivp.Tools.Media;

namespace Aivp.Tools.Providers;

/// <summary>Builds <c>multipart/form-data</c> bodies as vendors' own clients do: names in quotes, texts without a type, files with name and type.</summary>
internal static class FormBody
{
    /// <summary>Adds a text.</summary>
    public static void Add(this MultipartFormDataContent form, string name, string text) =>
        form.Add(Part(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), name, null, null));

    /// <summary>Adds a file from disk, read while it's sent, under its own name or another.</summary>
    public static void AddFile(this MultipartFormDataContent form, string name, string file, string? called = null) =>
        form.Add(Part(new StreamContent(File.OpenRead(file)), name, called ?? Path.GetFileName(file), MediaKinds.OfFile(file).MediaType()));

    /// <summary>Adds JSON that goes as a file.</summary>
    public static void AddJson(this MultipartFormDataContent form, string name, string fileName, string json) =>
        form.Add(Part(new ByteArrayContent(Encoding.UTF8.GetBytes(json)), name, fileName, "application/json"));

    private static HttpContent Part(HttpContent content, string name, string? fileName, string? mediaType)
    {
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        if (fileName is not null)
        {
            content.Headers.ContentDisposition.FileName = $"\"{fileName.Replace('"', '_')}\"";
        }

        content.Headers.ContentType = mediaType is null ? null : new(mediaType);
        return content;
    }
}
