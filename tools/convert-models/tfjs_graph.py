"""TensorFlow.js graph models, as far as the networks here need them."""
import base64
import sys
from collections import Counter

import numpy as np

from graph import Graph, Tensor

CONVOLUTIONS = {"Conv2D": False, "_FusedConv2D": False, "DepthwiseConv2dNative": True, "FusedDepthwiseConv2dNative": True}  # depthwise?
UNARY = {"Sigmoid", "Relu"}
POOLS = {"MaxPool": "MaxPool", "AvgPool": "AveragePool"}
NUMPY = {"Add": np.add, "AddV2": np.add, "Sub": np.subtract, "Mul": np.multiply}


class TfjsConverter:
    """Walks a graph back from its outputs."""

    def __init__(self, topology: dict, weights: dict[str, np.ndarray], any_batch: bool):
        self.nodes = {node["name"]: node for node in topology["node"]}
        self.weights, self.any_batch = weights, any_batch
        self.graph, self.values = Graph(), {}
        self.readers = Counter(bare(name) for node in topology["node"] for name in node.get("input", []))
        sys.setrecursionlimit(20_000)

    def convert(self, outputs: dict[str, str]) -> Graph:
        for name, node in outputs.items():
            self.graph.output(self.value(node), name)
        return self.graph

    def value(self, name: str):
        name = bare(name)
        if name not in self.values:
            self.values[name] = result = self.evaluate(self.nodes[name])
            if isinstance(result, Tensor) and self.readers[name] > 1:
                self.graph.shared.add(result.name)
        return self.values[name]

    def evaluate(self, node: dict):
        op, graph = node["op"], self.graph
        if op == "Const":
            return self.weights[node["name"]]
        if op == "Placeholder":
            return graph.input([int(size["size"]) for size in node["attr"]["shape"]["shape"]["dim"]][1:], self.any_batch)

        x = [self.value(name) for name in node["input"] if not name.startswith("^")]
        strides, size = integers(node, "strides")[1:3], integers(node, "ksize")[1:3]
        if op in CONVOLUTIONS:
            fused = texts(node, "fused_ops")
            bias = x[2] if "BiasAdd" in fused else None
            dilations = integers(node, "dilations")[1:3] or [1, 1]
            y = graph.conv(x[0], x[1], bias, strides, text(node, "padding"), dilations, depthwise=CONVOLUTIONS[op])
            return self.activated(y, fused, x)
        if op == "Conv2DBackpropInput":
            return graph.transposed_conv(x[2], x[1], strides)
        if op in POOLS:
            return graph.pool(x[0], POOLS[op], size, strides, text(node, "padding"))
        if op in NUMPY and not any(isinstance(value, Tensor) for value in x):
            return NUMPY[op](*x)
        if op in ("Add", "AddV2", "BiasAdd"):
            return graph.add(*x)
        if op == "AddN":
            y = x[0]
            for other in x[1:]:
                y = graph.add(y, other)
            return y
        if op == "Sub":
            return graph.subtract(*x)
        if op == "Mul":
            return graph.multiply(*x)
        if op == "Minimum":
            return self.minimum(node, *x)
        if op == "Maximum":
            return self.maximum(*x)
        if op == "Relu6":
            return graph.clip(x[0], 0, 6)
        if op == "Prelu":
            return graph.prelu(*x)
        if op in UNARY:
            return graph.unary(op, x[0])
        if op == "Softmax":
            return graph.softmax(x[0])
        if op == "Identity":
            return x[0]
        if op == "Mean":
            return graph.mean(x[0], list(np.atleast_1d(x[1])), flag(node, "keep_dims"))
        if op == "Pad":
            return graph.pad(x[0], x[1])
        if op == "Reshape":
            return graph.reshape(x[0], [int(size) for size in x[1]])
        if op == "Squeeze":
            dropped = [axis % len(x[0].shape) for axis in integers(node, "squeeze_dims")]
            return graph.reshape(x[0], [-1 if i == 0 else size for i, size in enumerate(x[0].shape) if i not in dropped])
        if op in ("MatMul", "_FusedMatMul"):
            fused = texts(node, "fused_ops")
            return self.activated(graph.dense(x[0], x[1].T if flag(node, "transpose_b") else x[1], x[2] if "BiasAdd" in fused else None), fused, x)
        if op == "ResizeBilinear":
            return graph.resize(x[0], [int(size) for size in x[1]], flag(node, "align_corners"), flag(node, "half_pixel_centers"))
        raise NotImplementedError(f"operation {op} of node {node['name']}")

    def activated(self, y: Tensor, fused: list[str], x: list) -> Tensor:
        for step in fused:
            if step == "Relu":
                y = self.graph.relu(y)
            elif step == "Relu6":
                y = self.graph.clip(y, 0, 6)
            elif step == "Prelu":
                y = self.graph.prelu(y, x[3])
            elif step != "BiasAdd":
                raise NotImplementedError(f"fused operation {step}")
        return y

    def minimum(self, node: dict, x: Tensor, limit) -> Tensor:
        """min(relu(x), 6): one clip, which the runtime joins to the convolution before it."""
        before = self.nodes[bare(node["input"][0])]
        if before["op"] == "Relu" and np.size(limit) == 1:
            return self.graph.clip(self.value(before["input"][0]), 0, float(limit))
        raise NotImplementedError(f"a minimum behind {before['op']}")

    def maximum(self, x: Tensor, limit) -> Tensor:
        clip = self.graph.nodes[-1]
        if clip.op_type == "Clip" and clip.output[0] == x.name and float(limit) <= 0:
            return x
        raise NotImplementedError("a maximum that isn't behind a clip")


def bare(name: str) -> str:
    """A node's name without the marks of an order or of one of several outputs."""
    return name.lstrip("^").split(":")[0]


def integers(node: dict, key: str) -> list[int]:
    return [int(value) for value in node.get("attr", {}).get(key, {}).get("list", {}).get("i", [])]


def texts(node: dict, key: str) -> list[str]:
    return [base64.b64decode(value).decode() for value in node.get("attr", {}).get(key, {}).get("list", {}).get("s", [])]


def text(node: dict, key: str) -> str:
    return base64.b64decode(node["attr"][key]["s"]).decode()


def flag(node: dict, key: str) -> bool:
    return node.get("attr", {}).get(key, {}).get("b", False)
