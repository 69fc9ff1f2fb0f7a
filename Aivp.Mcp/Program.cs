using Aivp.Mcp;
using Aivp.Mcp.Http;
using ModelContextProtocol.Server;

if (!ServerArguments.TryParse(args, out ServerArguments? arguments, out string? wrong))
{
    Console.Error.WriteLine(wrong);
    return 2;
}

if (arguments.ShowHelp)
{
    Console.Out.Write(ServerArguments.Help);
    return 0;
}

await using SkillHouse house = new(arguments.Root);
AivpServer aivp = new(house, arguments);
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

if (arguments.Http is { } address)
{
    await using HttpDoor door = await HttpDoor.OpenAsync(address, arguments.Token, aivp.Options, house.Loggers);
    Console.Error.WriteLine($"aivp mcp: {door.Address}mcp, for projects under {arguments.Root}");
    await door.RunAsync(stop.Token);
    return 0;
}

// Standard output is the protocol's: whatever else would write there goes to standard error.
await using StdioServerTransport transport = new("aivp", house.Loggers);
Console.SetOut(Console.Error);
await using McpServer server = McpServer.Create(transport, aivp.Options(), house.Loggers);
try
{
    await server.RunAsync(stop.Token);
}
catch (OperationCanceledException)
{
    // Asked to stop.
}

return 0;
