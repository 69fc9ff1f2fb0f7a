using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Aivp.Tools.Tests.Architecture;

/// <summary>Finds the types in metadata. A nested type counts as the outermost one that holds it.</summary>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<TypeSet, object?>
{
    public TypeSet Of(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(metadata, null, (TypeSpecificationHandle)handle, 0),
        _ => TypeSet.None,
    };

    public (string Namespace, string Name) OfOutermost(TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return Name(type.Namespace, type.Name);
    }

    public TypeSet GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => new([OfOutermost(handle)]);

    public TypeSet GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind is HandleKind.TypeReference)
        {
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        return new([Name(type.Namespace, type.Name)]);
    }

    public TypeSet GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeSet GetGenericInstantiation(TypeSet genericType, ImmutableArray<TypeSet> typeArguments) =>
        typeArguments.Aggregate(genericType, (all, argument) => all + argument);

    public TypeSet GetFunctionPointerType(MethodSignature<TypeSet> signature) =>
        signature.ParameterTypes.Aggregate(signature.ReturnType, (all, parameter) => all + parameter);

    public TypeSet GetModifiedType(TypeSet modifier, TypeSet unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeSet GetArrayType(TypeSet elementType, ArrayShape shape) => elementType;

    public TypeSet GetSZArrayType(TypeSet elementType) => elementType;

    public TypeSet GetByReferenceType(TypeSet elementType) => elementType;

    public TypeSet GetPointerType(TypeSet elementType) => elementType;

    public TypeSet GetPinnedType(TypeSet elementType) => elementType;

    public TypeSet GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeSet.None;

    public TypeSet GetGenericMethodParameter(object? genericContext, int index) => TypeSet.None;

    public TypeSet GetGenericTypeParameter(object? genericContext, int index) => TypeSet.None;

    private (string Namespace, string Name) Name(StringHandle @namespace, StringHandle name)
    {
        string space = metadata.GetString(@namespace);
        return (space, space.Length == 0 ? metadata.GetString(name) : $"{space}.{metadata.GetString(name)}");
    }
}
