"""A small U-shaped network of plain convolutions: a BGR picture in, one plane a question out, at a quarter of its size.

The shape follows U-Net (Ronneberger, Fischer, Brox 2015) with additions instead of joins, which OpenCV's dnn module runs
faster. Everything in it exists in ONNX opset 11 as OpenCV 4.6 reads it, and any input size divisible by 32 will do.
"""
import copy

import onnx  # python3-onnx: reads back what torch.onnx wrote
from onnx import numpy_helper
import torch
from torch import nn
import torch.nn.functional as F
from torch.nn.utils.fusion import fuse_conv_bn_eval

STRIDE = 4  # of the planes that come out
GRAIN = 32  # input sides are multiples of this


def conv(before, after, stride=1, dilation=1):
    return nn.Sequential(
        nn.Conv2d(before, after, 3, stride, dilation, dilation, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(inplace=True))


class Net(nn.Module):
    def __init__(self, planes, widths=(12, 24, 40, 64, 64)):
        super().__init__()
        stem, w4, w8, w16, w32 = widths
        self.stem = nn.Sequential(conv(3, stem, 2), conv(stem, w4, 2))
        self.down4 = nn.Sequential(conv(w4, w4), conv(w4, w4))
        self.down8 = nn.Sequential(conv(w4, w8, 2), conv(w8, w8), conv(w8, w8))
        self.down16 = nn.Sequential(conv(w8, w16, 2), conv(w16, w16), conv(w16, w16))
        self.down32 = nn.Sequential(conv(w16, w32, 2), conv(w32, w32, dilation=2), conv(w32, w32, dilation=4))
        self.side16, self.side8, self.side4 = nn.Conv2d(w32, w16, 1), nn.Conv2d(w16, w8, 1), nn.Conv2d(w8, w4, 1)
        self.up16, self.up8, self.up4 = conv(w16, w16), conv(w8, w8), conv(w4, w4)
        self.head = nn.Conv2d(w4, planes, 1)

    def forward(self, picture):
        """picture: N x 3 x H x W, BGR, 0 to 255 -> N x planes x H/4 x W/4, logits."""
        x = self.stem((picture - 127.5) * (1 / 64.0))
        at4 = self.down4(x)
        at8 = self.down8(at4)
        at16 = self.down16(at8)
        at32 = self.down32(at16)
        x = self.up16(at16 + twice(self.side16(at32)))
        x = self.up8(at8 + twice(self.side8(x)))
        x = self.up4(at4 + twice(self.side4(x)))
        return self.head(x)


def twice(x):
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


class WithProbabilities(nn.Module):
    """What is exported: probabilities instead of logits."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, picture):
        return torch.sigmoid(self.net(picture))


def fused(net):
    """The same network with each normalisation folded into its convolution."""
    net = copy.deepcopy(net).eval()
    for part in list(net.modules()):
        if isinstance(part, nn.Sequential) and len(part) == 3 and isinstance(part[1], nn.BatchNorm2d):
            part[0], part[1] = fuse_conv_bn_eval(part[0], part[1]), nn.Identity()
    return net


def start_from(net, path, pictures):
    """The weights of an exported network; each bias becomes a normalisation's again, its mean and spread those of these pictures, so that it
    answers as it did."""
    kept = {tensor.name.partition(".")[2]: torch.from_numpy(numpy_helper.to_array(tensor).copy())
            for tensor in onnx.load(str(path)).graph.initializer}
    watched = []
    with torch.no_grad():
        for name, parameter in net.named_parameters():
            if name in kept:
                parameter.copy_(kept[name])
        for name, part in net.named_modules():
            if not (isinstance(part, nn.Sequential) and len(part) == 3 and isinstance(part[1], nn.BatchNorm2d)):
                continue

            def fit(norm, inputs, bias=kept[name + ".0.bias"]):
                norm.running_mean = inputs[0].mean((0, 2, 3))
                norm.running_var = inputs[0].var((0, 2, 3), unbiased=False)
                norm.weight.copy_((norm.running_var + norm.eps).sqrt())
                norm.bias.copy_(bias + norm.running_mean)
            watched.append(part[1].register_forward_pre_hook(fit))
        training = net.training
        net.eval()(pictures)
        net.train(training)
    for hook in watched:
        hook.remove()


def export(net, path, height=256, width=256):
    net = WithProbabilities(fused(net)).eval()
    torch.onnx.export(
        net, torch.zeros(1, 3, height, width), path, opset_version=11, input_names=["picture"], output_names=["planes"],
        dynamic_axes={"picture": {2: "height", 3: "width"}, "planes": {2: "height", 3: "width"}})
