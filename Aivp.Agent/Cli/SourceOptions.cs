using System.CommandLine;

namespace Aivp.Agent.Cli;

/// <summary>The one picture that something starts from: a file, which is uploaded, or an address.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> _file;
    private readonly Option<string?> _address = new("--image-url") { Description = "The same as an address, which the vendor reads itself.", HelpName = "URL" };

    /// <param name="description">What the picture is for.</param>
    public SourceOptions(string description) => _file = new("--file", "--image") { Description = description, HelpName = "FILE" };

    public void AddTo(Command verb)
    {
        verb.Add(_file);
        verb.Add(_address);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_file) is not null && result.GetValue(_address) is not null)
            {
                result.AddError("--file and --image-url: give one picture, not two.");
            }

            if (result.GetValue(_address) is string address && !address.StartsWith("https://", StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal))
            {
                result.AddError($"--image-url: '{address}' isn't an https address; for a file use --file.");
            }
        });
    }

    public string? Read(ParseResult parsed) => parsed.GetValue(_file) ?? parsed.GetValue(_address);
}
