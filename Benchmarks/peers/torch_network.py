"""Builds ResNet-50 with squeeze-and-excitation in PyTorch and exports it into a file."""

import sys

import torch
from torch import Tensor, nn


class Squeeze(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.squeeze = nn.AdaptiveAvgPool2d(1)
        self.excitation = nn.Sequential(
            nn.Linear(channels, channels // 16), nn.ReLU(), nn.Linear(channels // 16, channels), nn.Sigmoid()
        )

    def forward(self, x: Tensor) -> Tensor:
        b, c, _, _ = x.shape
        return x * self.excitation(self.squeeze(x).view(b, c)).view(b, c, 1, 1)


def normalized(channels_in: int, channels: int, kernel: int, stride: int = 1) -> nn.Sequential:
    convolution = nn.Conv2d(channels_in, channels, kernel, stride, kernel // 2, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(channels))


class Bottleneck(nn.Module):
    def __init__(self, channels_in: int, width: int, stride: int):
        super().__init__()
        self.body = nn.Sequential(
            normalized(channels_in, width, 1),
            nn.ReLU(),
            normalized(width, width, 3, stride),
            nn.ReLU(),
            normalized(width, 4 * width, 1),
            Squeeze(4 * width),
        )
        is_same = stride == 1 and channels_in == 4 * width
        self.way = nn.Identity() if is_same else normalized(channels_in, 4 * width, 1, stride)

    def forward(self, x: Tensor) -> Tensor:
        return (self.body(x) + self.way(x)).relu()


layers: list[nn.Module] = [normalized(3, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
channels = 64
for stage, count in enumerate([3, 4, 6, 3]):
    for block in range(count):
        layers.append(Bottleneck(channels, 64 << stage, 2 if stage > 0 and block == 0 else 1))
        channels = 256 << stage
layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 1000)]
network = nn.Sequential(*layers).eval()
torch.onnx.export(network, (torch.zeros(1, 3, 224, 224),), sys.argv[1], dynamo=False, opset_version=11)
