using Microsoft.Extensions.AI;

namespace Aivp.Tools.Skills;

/// <summary>One thing the product can do, as every door offers it.</summary>
/// <param name="Function">Name, description, schemas and the work. It answers compact JSON, or <see cref="ErrorContent"/> with what to do.</param>
/// <param name="Traits">What a door must know before it calls.</param>
public sealed record Skill(AIFunction Function, SkillTraits Traits);
