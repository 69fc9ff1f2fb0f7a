"""dlib's face recognition network, from the weights and the layer names that face-api ships it with."""
import numpy as np

from graph import Graph, Tensor

MEAN = np.array([122.782, 117.001, 104.298], np.float32)
STAGES = ((64, 3), (128, 2), (256, 2))


class DlibFace:
    def __init__(self, weights: dict[str, np.ndarray]):
        self.weights, self.graph = weights, Graph()

    def build(self) -> Graph:
        graph = self.graph
        x = graph.channels_first(graph.input([150, 150, 3], any_batch=True))
        x = graph.divide(graph.subtract(x, MEAN), np.float32(255))
        x = graph.pool(self.conv(x, "conv32_down", 2, padding="VALID"), "MaxPool", [3, 3], [2, 2], "VALID")
        for number in (1, 2, 3):
            x = self.residual(x, f"conv32_{number}")
        for width, count in STAGES:
            x = self.narrowed(x, f"conv{width}_down")
            for number in range(1, count + 1):
                x = self.residual(x, f"conv{width}_{number}")
        x = self.narrowed(x, "conv256_down_out")
        graph.output(graph.dense(graph.mean(x, [1, 2], keep=False), self.weights["fc"]), "embedding")
        return graph

    def conv(self, x: Tensor, name: str, stride: int = 1, relu: bool = True, padding: str = "SAME") -> Tensor:
        w = self.weights
        x = self.graph.conv(x, w[f"{name}/conv/filters"], w[f"{name}/conv/bias"], [stride, stride], padding)
        x = self.graph.add(self.graph.multiply(x, w[f"{name}/scale/weights"]), w[f"{name}/scale/biases"])
        return self.graph.relu(x) if relu else x

    def residual(self, x: Tensor, name: str) -> Tensor:
        inner = self.conv(self.conv(x, f"{name}/conv1"), f"{name}/conv2", relu=False)
        return self.graph.relu(self.graph.add(inner, x))

    def narrowed(self, x: Tensor, name: str) -> Tensor:
        """Half the size, more channels. The shorter branch is filled up with zeros at the right, the bottom and in the new channels."""
        graph = self.graph
        inner = self.conv(self.conv(x, f"{name}/conv1", 2, padding="VALID"), f"{name}/conv2", relu=False)
        pooled = graph.pool(x, "AveragePool", [2, 2], [2, 2], "VALID")
        rows, columns, channels = (a - b for a, b in zip(inner.shape[1:], pooled.shape[1:]))
        if rows < 0 or columns < 0:
            inner = graph.pad(inner, [[0, 0], [0, max(-rows, 0)], [0, max(-columns, 0)], [0, 0]])
        if rows > 0 or columns > 0 or channels > 0:
            pooled = graph.pad(pooled, [[0, 0], [0, max(rows, 0)], [0, max(columns, 0)], [0, channels]])
        return graph.relu(graph.add(pooled, inner))
