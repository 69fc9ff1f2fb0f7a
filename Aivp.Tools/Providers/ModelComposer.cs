using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers;

/// <summary>Says what is wanted in the words of one of a vendor's models. Sends nothing.</summary>
internal sealed class ModelComposer(ModelCatalog catalog)
{
    /// <summary>The model's input.</summary>
    /// <exception cref="SkillArgumentException">The model can't do that.</exception>
    public ModelInput Compose(string provider, string model, ModelTask task, ModelAsk ask)
    {
        ModelInput input = InputComposer.Compose(catalog.Resolve(provider, model, task), ask);
        // Another one than was named word for word is never chosen in silence.
        return input.Card.Id == model || Exactly(provider, model) is null
            ? input
            : input with { Remarks = [.. input.Remarks, new("model", $"does {Words.Of(task)} in {model}'s place", Ignored: false)] };
    }

    /// <summary>The model's card, where the catalogue has just this id.</summary>
    public ModelCard? Exactly(string provider, string model) => catalog.Find(provider, model) is { } card && card.Id == model ? card : null;

    /// <summary>Hands over what can be composed; what can't is the caller's mistake.</summary>
    /// <exception cref="ProviderException">It can't be composed, or the vendor refused it.</exception>
    public static async Task<Submission> SubmitAsync(ICatalogVendor vendor, Func<VendorOrder> compose, VendorCall call, CancellationToken cancellationToken)
    {
        VendorOrder order;
        try
        {
            order = compose();
            vendor.Check(order);
        }
        catch (SkillArgumentException e)
        {
            throw new ProviderException(vendor.Name, ProviderFailure.Invalid, e.Message, inner: e);
        }

        return await vendor.SubmitAsync(order, call, cancellationToken);
    }
}
