using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Aivp.Tools.Tests.Architecture;

/// <summary>Reads from a built assembly who names whom: in signatures, base types, attributes and method bodies. Usings, aliases and <c>var</c> hide nothing from it.</summary>
internal sealed class AssemblyReader
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly TypeNames _names;
    private readonly HashSet<Dependency> _found = [];
    private string _from = "";
    private string _fromNamespace = "";

    private AssemblyReader(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _names = new(_metadata);
    }

    public static IReadOnlyCollection<Dependency> Read(string file)
    {
        using PEReader image = new(File.OpenRead(file));
        AssemblyReader reader = new(image);
        reader.Read();
        return reader._found;
    }

    private void Read()
    {
        string assembly = _metadata.GetString(_metadata.GetAssemblyDefinition().Name);
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            (_fromNamespace, _from) = _names.OfOutermost(handle);
            if (_fromNamespace.Length == 0)
            {
                // The program's first lines are in no namespace; they count as the project's own.
                _fromNamespace = assembly == "aivp" ? "Aivp.Agent" : assembly == "aivp-mcp" ? "Aivp.Mcp" : assembly;
                _from = $"{_fromNamespace}.{_from}";
            }

            Read(_metadata.GetTypeDefinition(handle));
        }
    }

    private void Read(TypeDefinition type)
    {
        Name(type.BaseType);
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            Name(_metadata.GetInterfaceImplementation(handle).Interface);
        }

        Name(type.GetCustomAttributes());
        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = _metadata.GetFieldDefinition(handle);
            Name(field.GetCustomAttributes());
            Add(field.DecodeSignature(_names, null));
        }

        foreach (PropertyDefinitionHandle handle in type.GetProperties())
        {
            Name(_metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            Read(_metadata.GetMethodDefinition(handle));
        }
    }

    private void Read(MethodDefinition method)
    {
        Name(method.GetCustomAttributes());
        Add(method.DecodeSignature(_names, null));
        foreach (ParameterHandle handle in method.GetParameters())
        {
            Name(_metadata.GetParameter(handle).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (TypeSet local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null))
            {
                Add(local);
            }
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Name(region.CatchType);
        }

        foreach (EntityHandle token in IlTokens.In(body.GetILReader()))
        {
            Name(token);
        }
    }

    private void Name(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            Name(_metadata.GetCustomAttribute(handle).Constructor);
        }
    }

    private void Name(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.MemberReference:
                MemberReference member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                if (member.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification)
                {
                    Add(_names.Of(member.Parent), _metadata.GetString(member.Name));
                }

                if (member.GetKind() is MemberReferenceKind.Method)
                {
                    Add(member.DecodeMethodSignature(_names, null));
                }
                else
                {
                    Add(member.DecodeFieldSignature(_names, null));
                }

                break;
            case HandleKind.MethodDefinition:
                MethodDefinition method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(_names.Of(method.GetDeclaringType()), _metadata.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(_names.Of(field.GetDeclaringType()), _metadata.GetString(field.Name));
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Name(specification.Method);
                foreach (TypeSet argument in specification.DecodeSignature(_names, null))
                {
                    Add(argument);
                }

                break;
            case HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification:
                Add(_names.Of(handle));
                break;
        }
    }

    private void Add(MethodSignature<TypeSet> signature)
    {
        Add(signature.ReturnType);
        foreach (TypeSet parameter in signature.ParameterTypes)
        {
            Add(parameter);
        }
    }

    private void Add(TypeSet types, string? member = null)
    {
        foreach ((string @namespace, string name) in types.Names)
        {
            if (name != _from)
            {
                _found.Add(new(_from, _fromNamespace, name, @namespace, member));
            }
        }
    }
}
