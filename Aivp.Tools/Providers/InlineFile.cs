namespace Aivp.Tools.Providers;

/// <summary>A file that is sent within a request.</summary>
/// <param name="MediaType">For example <c>image/png</c>.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record InlineFile(string MediaType, byte[] Bytes)
{
    /// <summary>The file as text.</summary>
    public string Base64 => Convert.ToBase64String(Bytes);

    /// <summary>The file as an address.</summary>
    public string DataAddress => $"data:{MediaType};base64,{Base64}";
}
