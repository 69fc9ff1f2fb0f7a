namespace Aivp.Agent.Cli;

/// <summary>Colours and weights of a line; the values are the terminal's own codes.</summary>
internal enum Ink
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
