using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Faults;

/// <summary>What is to go wrong, in order. The first that fits a request is used up by it.</summary>
public sealed class FaultScript
{
    /// <summary>The request header that names a fault for this one request.</summary>
    public const string Header = "x-sim-fault";

    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private Dictionary<string, Fault> _named = [];

    /// <summary>What there is by name.</summary>
    public IReadOnlyCollection<string> Names => _named.Keys;

    /// <summary>How many faults haven't been used up.</summary>
    public int Pending
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        lock (_lock)
        {
            _entries.Add(new(fault));
        }
    }

    /// <summary>Adds a vendor's fault by name.</summary>
    /// <exception cref="KeyNotFoundException">No such name.</exception>
    public void Add(string name) => Add(Named(name));

    /// <summary>Everything goes well again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    internal void Define(IEnumerable<NamedFault> named) => _named = named.ToDictionary(fault => fault.Name, fault => fault.Fault);

    internal Fault? Take(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out Microsoft.Extensions.Primitives.StringValues name) && name.ToString() is { Length: > 0 } asked)
        {
            return Named(asked);
        }

        lock (_lock)
        {
            foreach (Entry entry in _entries)
            {
                if (!entry.Fits(request) || entry.Skipped++ < entry.Fault.Skip)
                {
                    continue;
                }

                if (++entry.Used == entry.Fault.Times)
                {
                    _entries.Remove(entry);
                }

                return entry.Fault;
            }
        }

        return null;
    }

    /// <summary>A vendor's fault by name.</summary>
    /// <exception cref="KeyNotFoundException">No such name.</exception>
    public Fault Named(string name) => _named.TryGetValue(name, out Fault? fault)
        ? fault
        : throw new KeyNotFoundException($"no fault '{name}'; there are: {string.Join(", ", _named.Keys.Order())}.");

    private sealed class Entry(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Skipped { get; set; }

        public int Used { get; set; }

        public bool Fits(HttpRequest request) =>
            (Fault.Method is null || request.Method.Equals(Fault.Method, StringComparison.OrdinalIgnoreCase))
            && (Fault.Path is null || request.Path.Value!.Contains(Fault.Path, StringComparison.Ordinal));
    }
}
