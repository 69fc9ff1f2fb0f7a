namespace Aivp.Tools.Skills;

/// <summary>Pictures and clips by themselves. What costs money goes through the ledger, so that nothing is bought twice and nothing paid for is lost.</summary>
public interface IMediaSkills
{
    /// <summary>Makes, changes or enlarges pictures. May spend money.</summary>
    /// <exception cref="Errors.SkillArgumentException">Something asked for contradicts itself, or the model can't do it. Nothing was sent.</exception>
    /// <exception cref="Errors.AivpException">It couldn't be made; the message says what to do.</exception>
    Task<MediaReport> MakePicturesAsync(PictureOrder order, IProgress<MediaProgress> progress, CancellationToken cancellationToken);

    /// <summary>Makes a clip. May spend money.</summary>
    /// <exception cref="Errors.SkillArgumentException">Something asked for contradicts itself, or the model can't do it. Nothing was sent.</exception>
    /// <exception cref="Errors.AivpException">It couldn't be made; the message says what to do.</exception>
    Task<MediaReport> AnimateAsync(VideoOrder order, IProgress<MediaProgress> progress, CancellationToken cancellationToken);

    /// <summary>Puts a file where a vendor's models can read it. Costs nothing; anybody who knows the address can read it.</summary>
    /// <exception cref="Errors.AivpException">It couldn't be uploaded.</exception>
    Task<UploadReport> UploadAsync(string file, string? provider, CancellationToken cancellationToken);
}
