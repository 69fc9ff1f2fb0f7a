using Aivp.Tools.Pipeline.Judging.Sampling;

namespace Aivp.Tools.Pipeline.Judging.Faces;

/// <summary>Turns a face into numbers that lie close together for the same person.</summary>
internal interface IFaceEmbedder
{
    /// <summary>For example <c>faceres</c>; part of the judge's version.</summary>
    string Name { get; }

    /// <summary>The face's numbers, of length 1 as a vector. They can be compared only with this embedder's own.</summary>
    float[] Embed(Pyramid picture, FaceShape face);
}
