namespace Aivp.Tools.Jobs.Shots;

/// <summary>A piece of a film that one node can make by itself.</summary>
/// <param name="Production">The run it belongs to. Work of another run is never taken up with it: its inputs may have changed since.</param>
/// <param name="Id">Unique in the ledger, for example <c>3f9a…/shot-02-ff</c>. The same id asked for by two at once is made once.</param>
/// <param name="Body">All that whoever makes it must know, as JSON.</param>
internal sealed record ShotWork(string Production, string Id, string Body);
