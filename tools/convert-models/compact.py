"""
Makes model files as small as what they were made from. Weights that take at most 256 evenly spaced values are stored as bytes, weights that are
half-precision numbers as such, each with the nodes that restore them; the runtime computes those once, when it loads the model.
"""
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALL = 512  # Not worth three nodes.


def compact(path: Path):
    model = onnx.load(str(path))
    graph, kept, restoring = model.graph, [], []
    for tensor in graph.initializer:
        values, name = numpy_helper.to_array(tensor), tensor.name
        steps = evenly_spaced(values) if tensor.data_type == TensorProto.FLOAT and values.size >= SMALL else None
        if steps:
            codes, step, lowest = steps
            kept += [numpy_helper.from_array(codes, f"{name}_q"), numpy_helper.from_array(step, f"{name}_s"), numpy_helper.from_array(lowest, f"{name}_l")]
            restoring += [
                helper.make_node("Cast", [f"{name}_q"], [f"{name}_f"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{name}_f", f"{name}_s"], [f"{name}_m"]),
                helper.make_node("Add", [f"{name}_m", f"{name}_l"], [name]),
            ]
        elif tensor.data_type == TensorProto.FLOAT and values.size >= SMALL and np.array_equal(values.astype(np.float16).astype(np.float32), values):
            kept.append(numpy_helper.from_array(values.astype(np.float16), f"{name}_h"))
            restoring.append(helper.make_node("Cast", [f"{name}_h"], [name], to=TensorProto.FLOAT))
        else:
            kept.append(tensor)

    nodes = restoring + list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def evenly_spaced(values: np.ndarray):
    """Codes, step and lowest value; None where the values aren't so."""
    levels = np.unique(values)
    if not 2 <= len(levels) <= 256:
        return None
    lowest, span = float(levels[0]), float(levels[-1]) - float(levels[0])
    for count in range(255, len(levels) - 2, -1):
        step = span / count
        codes = np.rint((levels.astype(np.float64) - lowest) / step)
        if np.abs(codes * step + lowest - levels).max() <= 2e-6 * span + 1e-12:
            return np.rint((values.astype(np.float64) - lowest) / step).astype(np.uint8), np.float32(step), np.float32(lowest)
    return None
