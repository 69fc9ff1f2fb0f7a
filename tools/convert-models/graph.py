"""
Builds ONNX graphs from networks written for TensorFlow's channels-last layout.

Every tensor knows its TensorFlow shape and whether it is stored channels-first at the moment. Convolutions ask for channels-first, reshapes for
channels-last, and a transposition is added only where the two meet. Constant sums and products right behind a convolution go into its weights.
"""
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET, IR_VERSION = 13, 8
CHANNELS_FIRST = {0: 0, 1: 2, 2: 3, 3: 1}


@dataclass
class Tensor:
    name: str
    shape: list[int]  # as TensorFlow sees it: batch, height, width, channels when there are four
    channels_first: bool = False


class Graph:
    def __init__(self):
        self.nodes, self.inputs, self.outputs = [], [], []
        self.constants: dict[str, np.ndarray] = {}
        self.transposed: dict[tuple[str, bool], Tensor] = {}
        self.shared: set[str] = set()  # Tensors with several readers: nothing may be folded into what made them.

    # Building blocks

    def constant(self, values) -> str:
        values = np.asarray(values)
        if values.dtype == np.float64:
            values = values.astype(np.float32)
        name = f"c{len(self.constants)}"
        self.constants[name] = np.ascontiguousarray(values).reshape(values.shape)
        return name

    def node(self, op: str, inputs: list[str], shape, channels_first: bool, **attributes) -> Tensor:
        output = f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return Tensor(output, list(shape), channels_first)

    def input(self, shape: list[int], any_batch: bool) -> Tensor:
        dimensions = ["N" if any_batch else 1, *shape]
        self.inputs.append(helper.make_tensor_value_info("input", TensorProto.FLOAT, dimensions))
        return Tensor("input", [1, *shape])

    def output(self, tensor: Tensor, name: str):
        tensor = self.channels_last(tensor)
        self.nodes.append(helper.make_node("Identity", [tensor.name], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N", *tensor.shape[1:]]))

    def channels_first(self, x: Tensor) -> Tensor:
        return x if x.channels_first or len(x.shape) != 4 else self._transpose(x, True, [0, 3, 1, 2])

    def channels_last(self, x: Tensor) -> Tensor:
        return self._transpose(x, False, [0, 2, 3, 1]) if x.channels_first else x

    def _transpose(self, x: Tensor, first: bool, order: list[int]) -> Tensor:
        if (x.name, first) not in self.transposed:
            self.transposed[x.name, first] = self.node("Transpose", [x.name], x.shape, first, perm=order)
        return self.transposed[x.name, first]

    # Layers

    def conv(self, x: Tensor, weights, bias=None, strides=(1, 1), padding="SAME", dilations=(1, 1), depthwise=False) -> Tensor:
        """weights: height, width, input channels, output channels (depthwise: multiplier)."""
        x = self.channels_first(x)
        height, width, channels, multiplier = weights.shape
        pads, rows, columns = padded(x, height, width, strides, padding, dilations)
        if depthwise:
            outputs, groups = channels * multiplier, channels
            weights = weights.transpose(2, 3, 0, 1).reshape(outputs, 1, height, width)
        else:
            outputs, groups = multiplier, x.shape[3] // channels
            weights = weights.transpose(3, 2, 0, 1)
        bias = np.zeros(outputs, np.float32) if bias is None else bias
        return self.node("Conv", [x.name, self.constant(weights), self.constant(bias)], [x.shape[0], rows, columns, outputs], True,
                         kernel_shape=[height, width], strides=list(strides), pads=pads, dilations=list(dilations), group=groups)

    def transposed_conv(self, x: Tensor, weights, strides) -> Tensor:
        x = self.channels_first(x)
        height, width, outputs, _ = weights.shape
        rows, columns = x.shape[1] * strides[0], x.shape[2] * strides[1]
        down = max((x.shape[1] - 1) * strides[0] + height - rows, 0)
        across = max((x.shape[2] - 1) * strides[1] + width - columns, 0)
        pads = [down // 2, across // 2, down - down // 2, across - across // 2]
        return self.node("ConvTranspose", [x.name, self.constant(weights.transpose(3, 2, 0, 1))], [1, rows, columns, outputs], True,
                         kernel_shape=[height, width], strides=list(strides), pads=pads)

    def pool(self, x: Tensor, op: str, size, strides, padding: str) -> Tensor:
        x = self.channels_first(x)
        pads, rows, columns = padded(x, *size, strides, padding)
        excluded = {"count_include_pad": 0} if op == "AveragePool" else {}
        return self.node(op, [x.name], [x.shape[0], rows, columns, x.shape[3]], True,
                         kernel_shape=list(size), strides=list(strides), pads=pads, **excluded)

    def unary(self, op: str, x: Tensor, **attributes) -> Tensor:
        return self.node(op, [x.name], x.shape, x.channels_first, **attributes)

    def clip(self, x: Tensor, low: float, high: float) -> Tensor:
        return self.node("Clip", [x.name, self.constant(np.float32(low)), self.constant(np.float32(high))], x.shape, x.channels_first)

    def relu(self, x: Tensor) -> Tensor:
        return self.unary("Relu", x)

    def prelu(self, x: Tensor, slope) -> Tensor:
        slope = np.squeeze(slope) if np.ndim(slope) > 1 else slope
        return self.node("PRelu", [x.name, self.constant(laid_out(slope, x))], x.shape, x.channels_first)

    def add(self, a, b) -> Tensor:
        return self._binary("Add", a, b)

    def subtract(self, a, b) -> Tensor:
        return self._binary("Sub", a, b)

    def multiply(self, a, b) -> Tensor:
        return self._binary("Mul", a, b)

    def divide(self, a, b) -> Tensor:
        return self._binary("Div", a, b)

    def mean(self, x: Tensor, axes: list[int], keep: bool) -> Tensor:
        axes = [axis % len(x.shape) for axis in axes]
        shape = [1 if i in axes else size for i, size in enumerate(x.shape) if keep or i not in axes]
        if x.channels_first and not keep and sorted(axes) != [1, 2]:
            x = self.channels_last(x)
        stored = [CHANNELS_FIRST[axis] for axis in axes] if x.channels_first else axes
        return self.node("ReduceMean", [x.name], shape, x.channels_first and keep, axes=stored, keepdims=int(keep))

    def reshape(self, x: Tensor, shape: list[int]) -> Tensor:
        x = self.channels_last(x)
        known = int(np.prod([size for size in shape if size != -1]))
        actual = [int(np.prod(x.shape)) // known if size == -1 else size for size in shape]
        return self.node("Reshape", [x.name, self.constant(np.array(shape, np.int64))], actual, False)

    def resize(self, x: Tensor, size: list[int], align_corners: bool, half_pixel: bool) -> Tensor:
        x = self.channels_first(x)
        shape = [x.shape[0], *size, x.shape[3]]
        sizes = self.constant(np.array([shape[0], shape[3], *size], np.int64))
        mode = "align_corners" if align_corners else "half_pixel" if half_pixel else "asymmetric"
        return self.node("Resize", [x.name, "", "", sizes], shape, True, mode="linear", coordinate_transformation_mode=mode)

    def pad(self, x: Tensor, amounts) -> Tensor:
        amounts = np.asarray(amounts)
        shape = [size + int(before) + int(after) for size, (before, after) in zip(x.shape, amounts)]
        x = self.channels_first(x)
        stored = amounts[[0, 3, 1, 2]] if x.channels_first else amounts
        pads = self.constant(np.concatenate([stored[:, 0], stored[:, 1]]).astype(np.int64))
        return self.node("Pad", [x.name, pads, self.constant(np.float32(0))], shape, x.channels_first, mode="constant")

    def dense(self, x: Tensor, weights, bias=None) -> Tensor:
        inputs = [x.name, self.constant(weights)] + ([] if bias is None else [self.constant(bias)])
        return self.node("Gemm", inputs, [x.shape[0], weights.shape[1]], False)

    def softmax(self, x: Tensor) -> Tensor:
        return self.unary("Softmax", self.channels_last(x), axis=-1)

    def _binary(self, op: str, a, b) -> Tensor:
        if isinstance(a, Tensor) and isinstance(b, Tensor):
            if a.channels_first != b.channels_first:
                a, b = self.channels_first(a), self.channels_first(b)
            return self.node(op, [a.name, b.name], np.broadcast_shapes(tuple(a.shape), tuple(b.shape)), a.channels_first)
        tensor, values = (a, b) if isinstance(a, Tensor) else (b, a)
        if self._folded(op, tensor, np.asarray(values), isinstance(a, Tensor)):
            return tensor
        shape = np.broadcast_shapes(tuple(tensor.shape), np.shape(values))
        constant = self.constant(laid_out(values, tensor))
        return self.node(op, [tensor.name, constant] if isinstance(a, Tensor) else [constant, tensor.name], shape, tensor.channels_first)

    def _folded(self, op: str, x: Tensor, values: np.ndarray, tensor_is_first: bool) -> bool:
        """Takes a per-channel constant into the convolution that was just added; False where that isn't what stands there."""
        conv = self.nodes[-1] if self.nodes else None
        foldable = op in ("Add", "Mul") or (op == "Sub" and tensor_is_first)
        if conv is None or conv.op_type != "Conv" or conv.output[0] != x.name or x.name in self.shared or not foldable or values.size not in (1, x.shape[3]):
            return False
        weights, bias = conv.input[1], conv.input[2]
        channel = np.broadcast_to(values.astype(np.float32).reshape(-1), [x.shape[3]])
        if op == "Mul":
            # The runtime multiplies once, when it loads the model: the weights themselves keep the values that can be stored compactly.
            scaled = f"{weights}x{len(self.nodes)}"
            self.nodes.insert(0, helper.make_node("Mul", [weights, self.constant(channel.reshape(-1, 1, 1, 1))], [scaled]))
            conv.input[1] = scaled
            self.constants[bias] = self.constants[bias] * channel
        else:
            self.constants[bias] = self.constants[bias] + (channel if op == "Add" else -channel)
        return True

    def _prune(self):
        """Drops what nothing reads: activations that were joined to a clip, products of constants."""
        needed, nodes = {output.name for output in self.outputs}, []
        for node in reversed(self.nodes):
            if needed & set(node.output):
                needed |= set(node.input)
                nodes.insert(0, node)
        self.nodes = nodes
        self.constants = {name: values for name, values in self.constants.items() if name in needed}

    def save(self, path: Path, name: str, source: str):
        self._prune()
        initializers = [numpy_helper.from_array(values, constant) for constant, values in self.constants.items()]
        graph = helper.make_graph(self.nodes, name, self.inputs, self.outputs, initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="aivp convert-models")
        model.ir_version = IR_VERSION
        model.metadata_props.add(key="source", value=source)
        onnx.checker.check_model(model)
        onnx.save(model, str(path))


def padded(x: Tensor, height: int, width: int, strides, padding: str, dilations=(1, 1)):
    """ONNX's pads, and the rows and columns that come out."""
    if padding == "VALID":
        rows = (x.shape[1] - (height - 1) * dilations[0] - 1) // strides[0] + 1
        columns = (x.shape[2] - (width - 1) * dilations[1] - 1) // strides[1] + 1
        return [0, 0, 0, 0], rows, columns
    top, bottom, rows = same(x.shape[1], height, strides[0], dilations[0])
    left, right, columns = same(x.shape[2], width, strides[1], dilations[1])
    return [top, left, bottom, right], rows, columns


def same(size: int, kernel: int, stride: int, dilation: int):
    """TensorFlow's SAME: as many as size / stride, the odd pixel of padding at the end."""
    count = -(-size // stride)
    total = max((count - 1) * stride + (kernel - 1) * dilation + 1 - size, 0)
    return total // 2, total - total // 2, count


def laid_out(values, x: Tensor) -> np.ndarray:
    """A constant in the layout of the tensor it meets."""
    values = np.asarray(values)
    if not x.channels_first or values.ndim == 0:
        return values
    if values.size == 1:
        return values.reshape(())
    return {1: lambda: values.reshape(-1, 1, 1), 3: lambda: values.transpose(2, 0, 1), 4: lambda: values.transpose(0, 3, 1, 2)}[values.ndim]()
