"""The blocks in PyTorch: what those of the same names are held against."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F


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


class SEBlock(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16):
        super().__init__()
        hidden = channels // reduction
        self.squeeze = nn.AdaptiveAvgPool2d(1)
        self.excitation = nn.Sequential(
            nn.Linear(channels, hidden),
            nn.ReLU(inplace=True),
            nn.Linear(hidden, channels),
            nn.Sigmoid(),
        )

    def forward(self, x: Tensor) -> Tensor:
        b, c, _, _ = x.shape
        return x * self.excitation(self.squeeze(x).view(b, c)).view(b, c, 1, 1)


class ChannelAttention(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16):
        super().__init__()
        hidden = channels // reduction
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.max_pool = nn.AdaptiveMaxPool2d(1)
        self.fc1 = nn.Conv2d(channels, hidden, kernel_size=1, bias=False)
        self.relu1 = nn.ReLU()
        self.fc2 = nn.Conv2d(hidden, channels, kernel_size=1, bias=False)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        average = self.fc2(self.relu1(self.fc1(self.avg_pool(x))))
        maximum = self.fc2(self.relu1(self.fc1(self.max_pool(x))))
        return self.sigmoid(average + maximum)


def mean_and_peak(x: Tensor) -> Tensor:
    """Over channels, as two channels."""
    mean = x.mean(dim=1, keepdim=True)
    peak, _ = x.max(dim=1, keepdim=True)
    return torch.cat((mean, peak), dim=1)


class SpatialAttention(nn.Module):
    def __init__(self, kernel: int = 7):
        super().__init__()
        self.conv1 = nn.Conv2d(2, 1, kernel, padding=kernel // 2, bias=False)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        return self.sigmoid(self.conv1(mean_and_peak(x)))


class CBAM(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16, kernel: int = 7):
        super().__init__()
        self.ca = ChannelAttention(channels, reduction)
        self.sa = SpatialAttention(kernel)

    def forward(self, x: Tensor) -> Tensor:
        x = x * self.ca(x)
        return x * self.sa(x)


class ChannelScale(nn.Module):
    def __init__(self, channels: int, reduction: int):
        super().__init__()
        hidden = channels // reduction
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.max_pool = nn.AdaptiveMaxPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channels, hidden, bias=False),
            nn.ReLU(),
            nn.Linear(hidden, channels, bias=False),
        )
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        average = self.fc(self.avg_pool(x).view(x.size(0), -1))
        maximum = self.fc(self.max_pool(x).view(x.size(0), -1))
        both = average + maximum
        return x * self.sigmoid(both).view(x.size(0), -1, 1, 1)


class SpatialScale(nn.Module):
    def __init__(self, kernel: int):
        super().__init__()
        self.conv = nn.Conv2d(2, 1, kernel, padding=kernel // 2, bias=False)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        return x * self.sigmoid(self.conv(mean_and_peak(x)))


class CBAMLinear(nn.Module):
    def __init__(self, channels: int = 128, reduction: int = 16, kernel: int = 7):
        super().__init__()
        self.channel_attention = ChannelScale(channels, reduction)
        self.spatial_attention = SpatialScale(kernel)

    def forward(self, x: Tensor) -> Tensor:
        return self.spatial_attention(self.channel_attention(x))


class AdaptiveECA(nn.Module):
    """What the forms of ECA that derive the kernel from the channels have in common."""

    def __init__(self, channels: int = 128, gamma: int = 2, beta: int = 1):
        super().__init__()
        reach = int(abs((math.log(channels, 2) + beta) / gamma))
        kernel = reach if reach % 2 else reach + 1
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.conv = nn.Conv1d(1, 1, kernel_size=kernel, padding=(kernel - 1) // 2, bias=False)
        self.sigmoid = nn.Sigmoid()

    def generate_attention(self, x: Tensor) -> Tensor:
        means = self.avg_pool(x).squeeze(-1).transpose(-1, -2)
        return self.sigmoid(self.conv(means).transpose(-1, -2).unsqueeze(-1))


class ECABlock(AdaptiveECA):
    def forward(self, x: Tensor) -> Tensor:
        return x * self.generate_attention(x)


class ECAView(AdaptiveECA):
    def forward(self, x: Tensor) -> Tensor:
        b, c, _, _ = x.size()
        gate = self.conv(self.avg_pool(x).view(b, 1, c))
        return x * self.sigmoid(gate.view(b, c, 1, 1)).expand_as(x)


class EMA(nn.Module):
    def __init__(self, channels: int = 128, groups: int = 32):
        super().__init__()
        self.groups = groups
        width = channels // groups
        self.softmax = nn.Softmax(-1)
        self.agp = nn.AdaptiveAvgPool2d((1, 1))
        self.pool_h = nn.AdaptiveAvgPool2d((None, 1))
        self.pool_w = nn.AdaptiveAvgPool2d((1, None))
        self.gn = nn.GroupNorm(width, width)
        self.conv1x1 = nn.Conv2d(width, width, kernel_size=1)
        self.conv3x3 = nn.Conv2d(width, width, kernel_size=3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        b, c, h, w = x.size()
        n = b * self.groups
        grouped = x.reshape(n, -1, h, w)
        rows = self.pool_h(grouped)
        columns = self.pool_w(grouped).permute(0, 1, 3, 2)
        rows, columns = self.conv1x1(torch.cat((rows, columns), dim=2)).split([h, w], dim=2)
        gated = self.gn(grouped * rows.sigmoid() * columns.permute(0, 1, 3, 2).sigmoid())
        local = self.conv3x3(grouped)
        gated_weights = self.softmax(self.agp(gated).reshape(n, -1, 1).permute(0, 2, 1))
        local_pixels = local.reshape(n, c // self.groups, -1)
        local_weights = self.softmax(self.agp(local).reshape(n, -1, 1).permute(0, 2, 1))
        gated_pixels = gated.reshape(n, c // self.groups, -1)
        mixed = gated_weights.matmul(local_pixels) + local_weights.matmul(gated_pixels)
        return (grouped * mixed.reshape(n, 1, h, w).sigmoid()).reshape(b, c, h, w)


ATTENTIONS = {"se": SeNet, "cbam": CBAMLinear, "eca": ECAView, "ema": EMA}


class ResBlockWithAttention(nn.Module):
    def __init__(self, channels: int = 64, out_channels: int = 64, attention: str = "eca"):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, out_channels, kernel_size=3, padding=1)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.attention = ATTENTIONS[attention](out_channels)

    def forward(self, x: Tensor) -> Tensor:
        hidden = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.attention(self.bn2(self.conv2(hidden))) + x)


class FPNAttention(nn.Module):
    def __init__(self, levels: tuple[int, ...] = (64, 128, 256), attention: str = "cbam"):
        super().__init__()
        self.attention_modules = nn.ModuleList(ATTENTIONS[attention](width) for width in levels)

    def forward(self, *features: Tensor) -> list[Tensor]:
        return [module(x) for module, x in zip(self.attention_modules, features)]


class Neck(nn.Module):
    def __init__(self, widths: tuple[int, ...] = (3, 32, 64), attention: str = "se"):
        super().__init__()
        pairs = zip(widths, widths[1:])
        convolutions = [nn.Conv2d(a, b, kernel_size=3, padding=1) for a, b in pairs]
        self.features = nn.Sequential(*convolutions, ATTENTIONS[attention](widths[-1]))

    def forward(self, x: Tensor) -> Tensor:
        return self.features(x)


class HybridAttention(nn.Module):
    def __init__(self, channels: int = 64):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.conv = nn.Conv1d(1, 1, kernel_size=3, padding=1, bias=False)
        self.spatial = nn.Sequential(
            nn.Conv2d(channels, channels // 16, kernel_size=3, padding=1),
            nn.ReLU(),
            nn.Conv2d(channels // 16, 1, kernel_size=3, padding=1),
            nn.Sigmoid(),
        )
        self.cross = nn.Sequential(
            nn.Conv2d(channels, channels // 8, kernel_size=1),
            nn.LayerNorm([channels // 8, 1, 1]),
            nn.ReLU(),
            nn.Conv2d(channels // 8, channels, kernel_size=1),
            nn.Sigmoid(),
        )
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        means = self.pool(x).squeeze(-1).transpose(-1, -2)
        channel = self.sigmoid(self.conv(means).transpose(-1, -2).unsqueeze(-1))
        pixel = self.spatial(x)
        across = self.cross(x.mean(dim=(2, 3), keepdim=True))
        return x * (channel + pixel + across) / 3


class DynamicAttentionSelector(nn.Module):
    def __init__(self, channels: int = 64):
        super().__init__()
        self.attention_pool = nn.ModuleDict(
            {"se": SeNet(channels), "eca": ECAView(channels), "none": nn.Identity()}
        )
        self.selector = nn.Linear(channels, len(self.attention_pool))

    def forward(self, x: Tensor) -> Tensor:
        gate = F.softmax(self.selector(x.mean(dim=(2, 3))), dim=1)
        output = 0
        for i, attention in enumerate(self.attention_pool.values()):
            output = output + gate[:, i].view(-1, 1, 1, 1) * attention(x)
        return output


class DynamicSparseAttention(nn.Module):
    def __init__(self, channels: int = 64, topk: int = 32):
        super().__init__()
        self.topk = topk
        self.query = nn.Linear(channels, channels)
        self.key = nn.Linear(channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        b, c, _, _ = x.size()
        pixels = x.view(b, c, -1).permute(0, 2, 1)
        queries = self.query(pixels)
        keys = self.key(pixels)
        scores = queries.matmul(keys.transpose(1, 2)) / math.sqrt(c)
        top = scores.topk(self.topk, dim=2)
        sparse = torch.zeros_like(scores).scatter(2, top.indices, top.values)
        return F.softmax(sparse, dim=-1).matmul(pixels).permute(0, 2, 1).view_as(x)


class SeAttention(nn.Module):
    def __init__(self, channels: int, reduction: int = 16):
        super().__init__()
        hidden = channels // reduction
        self.gap = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channels, hidden, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(hidden, channels, bias=False),
            nn.Sigmoid(),
        )

    def generate_attention(self, x: Tensor) -> Tensor:
        b, c, _, _ = x.size()
        return self.fc(self.gap(x).view(b, c)).view(b, c, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        return x * self.generate_attention(x)


class AttentionDistillation(nn.Module):
    def __init__(self, channels: int = 64, student: str = "eca", teacher: str = "se"):
        super().__init__()
        kinds = {"se": SeAttention, "eca": ECABlock}
        self.student = kinds[student](channels)
        self.teacher = kinds[teacher](channels)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        with torch.no_grad():
            expected = self.teacher.generate_attention(x)
        found = self.student.generate_attention(x)
        loss = F.mse_loss(found, expected.detach())
        return self.student(x), loss


def conv3d(channels: int = 3, out_channels: int = 16, kernel: int = 3) -> nn.Module:
    return nn.Conv3d(channels, out_channels, kernel)


BLOCKS = {
    "se_net": SeNet,
    "cbam_net": CbamNet,
    "sk_net": SkNet,
    "eca_net": EcaNet,
    "se_block": SEBlock,
    "cbam": CBAM,
    "cbam_linear": CBAMLinear,
    "channel_attention": ChannelAttention,
    "spatial_attention": SpatialAttention,
    "eca_block": ECABlock,
    "eca_view": ECAView,
    "ema": EMA,
    "res_block": ResBlockWithAttention,
    "fpn": FPNAttention,
    "neck": Neck,
    "hybrid": HybridAttention,
    "selector": DynamicAttentionSelector,
    "sparse": DynamicSparseAttention,
    "distillation": AttentionDistillation,
    "conv3d": conv3d,
}
