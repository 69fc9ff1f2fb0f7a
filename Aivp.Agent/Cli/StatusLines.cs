namespace Aivp.Agent.Cli;

/// <summary>A line each time something changes.</summary>
internal sealed class StatusLines(Terminal terminal) : IProgress<string>
{
    private string _last = "";

    public void Report(string value)
    {
        if (value != _last)
        {
            _last = value;
            terminal.WriteRemark(value);
        }
    }
}
