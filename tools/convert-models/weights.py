"""Weights as TensorFlow.js stores them: one manifest of names, shapes and quantisations over a run of bytes."""
import base64
import json
import subprocess
from pathlib import Path

import numpy as np

TYPES = {"float32": np.float32, "int32": np.int32, "uint8": np.uint8, "uint16": np.uint16, "float16": np.float16, "bool": np.uint8}


def read_weights(manifest: list, content: bytes) -> dict[str, np.ndarray]:
    weights, offset = {}, 0
    for entry in (entry for group in manifest for entry in group["weights"]):
        quantization = entry.get("quantization")
        stored = np.dtype(TYPES[quantization["dtype"] if quantization else entry["dtype"]])
        count = int(np.prod(entry["shape"]))
        values = np.frombuffer(content, stored, count, offset)
        offset += count * stored.itemsize
        if quantization:
            values = values.astype(np.float32)
            if "scale" in quantization:
                values = values * np.float32(quantization["scale"]) + np.float32(quantization["min"])
            if entry["dtype"] == "int32":
                values = np.rint(values).astype(np.int32)
        weights[entry["name"]] = values.reshape(entry["shape"])
    if offset != len(content):
        raise ValueError(f"the manifest describes {offset} bytes, the file has {len(content)}")
    return weights


def from_files(model: Path) -> tuple[dict, dict[str, np.ndarray]]:
    """A model.json and the weight files beside it."""
    document = json.loads(model.read_text())
    paths = [path for group in document["weightsManifest"] for path in group["paths"]]
    content = b"".join((model.parent / path).read_bytes() for path in paths)
    return document["modelTopology"], read_weights(document["weightsManifest"], content)


def from_scripts(folder: Path) -> tuple[dict, dict[str, np.ndarray]]:
    """The same as JavaScript modules, as nsfwjs ships it: the model is an object literal, the weights are base64 strings."""
    document = json.loads(exported(folder / "model.min.js"))
    shards = sorted(folder.glob("group1-shard*.min.js"))
    content = b"".join(base64.b64decode(json.loads(exported(shard))) for shard in shards)
    return document["modelTopology"], read_weights(document["weightsManifest"], content)


def exported(module: Path) -> str:
    """What a JavaScript module exports, as JSON."""
    script = "process.stdout.write(JSON.stringify(require(process.argv[1])))"
    return subprocess.run(["node", "-e", script, str(module.resolve())], check=True, capture_output=True, text=True).stdout
