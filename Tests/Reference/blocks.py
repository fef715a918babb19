"""The four nets in PyTorch: what the blocks of the same names are held against."""

import torch
from torch import Tensor, nn


class SeNet(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16):
        super().__init__()
        hidden = channels // reduction
        self.gap = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channels, hidden, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(hidden, channels, bias=False),
            nn.Sigmoid(),
        )

    def forward(self, x: Tensor) -> Tensor:
        b, c, _, _ = x.size()
        gate = self.fc(self.gap(x).view(b, c))
        return x * gate.view(b, c, 1, 1).expand_as(x)


class CbamNet(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16):
        super().__init__()
        hidden = channels // reduction
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.max_pool = nn.AdaptiveMaxPool2d(1)
        self.fc1 = nn.Conv2d(channels, hidden, kernel_size=1)
        self.relu = nn.ReLU(inplace=True)
        self.fc2 = nn.Conv2d(hidden, channels, kernel_size=1)
        self.sigmoid_channel = nn.Sigmoid()
        self.conv_after_concat = nn.Conv2d(2, 1, kernel_size=3, padding=1)
        self.sigmoid_spatial = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        average = self.fc2(self.relu(self.fc1(self.avg_pool(x))))
        maximum = self.fc2(self.relu(self.fc1(self.max_pool(x))))
        x = x * self.sigmoid_channel(average + maximum)
        mean = x.mean(1, keepdim=True)
        peak, _ = x.max(1, keepdim=True)
        pooled = torch.cat((mean, peak), 1)
        return x * self.sigmoid_spatial(self.conv_after_concat(pooled))


class SkNet(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16, softmax: bool = True):
        super().__init__()
        hidden = channels // reduction
        self.conv3x3 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.conv5x5 = nn.Conv2d(channels, channels, kernel_size=3, padding=2, dilation=2)
        self.avg = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channels, hidden, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(hidden, channels * 2, bias=False),
        )
        self.softmax = nn.Softmax(dim=1) if softmax else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        near = self.conv3x3(x)
        far = self.conv5x5(x)
        both = near + far
        b, c, _, _ = both.size()
        scores = self.fc(self.avg(both).view(b, c)).view(b, 2, c)
        weights = self.softmax(scores)
        near_weight = weights[:, 0, :].unsqueeze(-1).unsqueeze(-1)
        far_weight = weights[:, 1, :].unsqueeze(-1).unsqueeze(-1)
        return near * near_weight + far * far_weight


class EcaNet(nn.Module):
    def __init__(self, channels: int = 128, kernel: int = 3):
        """Any number of channels will do; it is a parameter to give all blocks one form."""
        super().__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.conv = nn.Conv1d(1, 1, kernel_size=kernel, padding=(kernel - 1) // 2, bias=False)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        means = self.avg_pool(x).squeeze(-1).transpose(-1, -2)
        gate = self.conv(means).transpose(-1, -2).unsqueeze(-1)
        return x * self.sigmoid(gate).expand_as(x)


BLOCKS = {"se_net": SeNet, "cbam_net": CbamNet, "sk_net": SkNet, "eca_net": EcaNet}
