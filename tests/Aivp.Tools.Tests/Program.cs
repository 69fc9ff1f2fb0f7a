using Aivp.Tools.Tests.Jobs.Killing;
using Aivp.Tools.Tests.Providers;

namespace Aivp.Tools.Tests;

/// <summary>The tests are started by their runner. Started as a program, this is the worker that the tests of killed processes kill.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["work", .. string[] arguments] => await Worker.Parse(arguments).RunAsync(),
        ["vendor", .. string[] arguments] => await VendorWorker.Parse(arguments).RunAsync(),
        ["clip", .. string[] arguments] => await ClipWorker.Parse(arguments).RunAsync(),
        _ => 2,
    };
}
