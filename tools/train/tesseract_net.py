"""The network that reads lines: in torch, and as the LSTM entry of a Tesseract model file, from which it comes and as which it is kept.

The format is that of tesseract's lstm/network.cpp and weightmatrix.cpp: weights are bytes, with a scale for each row; an
LSTM's gates are content, input, forget, output; a bias is the last column.
"""
import pathlib
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

HEIGHT, STEP = 48, 3
BOXES = ("Series", "XYTranspose", "RTLReversed")
NETWORK, UNICHARSET, RECODER, VERSION = 17, 21, 22, 23  # entries of the model file
FIRST_SIGN = 3  # of a unicharset: 0 is the space, 1 and 2 are no signs


class Net(nn.Module):
    """B x 1 x HEIGHT x W from -1 (black) to 1 -> W / STEP x B x codes, logits."""

    def __init__(self, codes):
        super().__init__()
        self.convolution = nn.Conv2d(1, 16, 3, padding=1)
        self.down, self.there = nn.LSTM(16, 64), nn.LSTM(64, 96)
        self.back, self.again = nn.LSTM(96, 96), nn.LSTM(96, 192)
        self.output = nn.Linear(192, codes)

    def forward(self, strips):
        seen = F.max_pool2d(torch.tanh(self.convolution(strips)), STEP)
        batch, places = seen.shape[0], seen.shape[3]
        columns, _ = self.down(seen.permute(2, 0, 3, 1).reshape(HEIGHT // STEP, batch * places, -1))
        line, _ = self.there(columns[-1].reshape(batch, places, -1).permute(1, 0, 2))
        line = self.back(line.flip(0))[0].flip(0)
        return self.output(self.again(line)[0])

    def lstms(self):
        return self.down, self.there, self.back, self.again

    def matrices(self):
        """As the file has them, in its order."""
        def beside(*parts):
            return np.concatenate([part.detach().numpy().reshape(part.shape[0], -1) for part in parts], 1)

        found = [beside(self.convolution.weight.transpose(2, 3), self.convolution.bias)]
        for lstm in self.lstms():
            whole = beside(lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0 + lstm.bias_hh_l0)
            put_in, forget, content, put_out = np.split(whole, 4)
            found += [content, put_in, forget, put_out]
        return found + [beside(self.output.weight, self.output.bias)]

    def take(self, matrices):
        matrices = [torch.from_numpy(matrix) for matrix in matrices]
        with torch.no_grad():
            first = matrices[0]
            self.convolution.weight.copy_(first[:, :-1].reshape(-1, 1, 3, 3).transpose(2, 3))
            self.convolution.bias.copy_(first[:, -1])
            for i, lstm in enumerate(self.lstms()):
                content, put_in, forget, put_out = matrices[4 * i + 1:4 * i + 5]
                whole = torch.cat([put_in, forget, content, put_out])
                lstm.weight_ih_l0.copy_(whole[:, :lstm.input_size])
                lstm.weight_hh_l0.copy_(whole[:, lstm.input_size:-1])
                lstm.bias_ih_l0.copy_(whole[:, -1])
                lstm.bias_hh_l0.zero_()
            self.output.weight.copy_(matrices[-1][:, :-1])
            self.output.bias.copy_(matrices[-1][:, -1])


class Walk:
    """Through the bytes of an LSTM entry; what is put in place of the matrices goes into `out` with all the rest."""

    def __init__(self, data, replacing=None):
        self.data, self.at, self.out, self.found = data, 0, bytearray(), []
        self.replacing = iter(replacing) if replacing is not None else None
        self.layer()
        self.copy(len(data) - self.at)

    def skip(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def copy(self, count):
        self.out += self.data[self.at:self.at + count]
        return self.skip(count)

    def number(self):
        return struct.unpack("<i", self.copy(4))[0]

    def layer(self):
        self.copy(1)
        kind = self.copy(self.number()).decode()
        self.copy(2)
        flags = self.number()
        self.copy(12)
        self.copy(self.number())
        if kind in BOXES:
            for _ in range(self.number()):
                self.layer()
            if flags & 64:  # rates of its own
                self.copy(4 * self.number())
        elif kind == "Input":
            self.copy(20)
        elif kind in ("Convolve", "Maxpool"):
            self.copy(8)
        elif kind in ("LSTM", "SummLSTM"):
            self.copy(4)
            for _ in range(4):
                self.matrix()
        else:
            self.matrix()

    def matrix(self):
        mode = self.copy(1)[0]
        if mode & 129 != 129:
            raise ValueError("the weights are no bytes")
        rows, columns = struct.unpack("<II", self.copy(8))
        self.copy(1)
        whole = np.frombuffer(self.skip(rows * columns), np.int8).reshape(rows, columns)
        count = self.number()
        scales = np.frombuffer(self.skip(8 * count))[:rows, None]
        self.found.append((whole * scales).astype(np.float32))
        if self.replacing is not None:
            matrix = next(self.replacing)
            scales = np.maximum(np.abs(matrix).max(1, keepdims=True), 1e-9) / 127
            whole = np.round(matrix / scales).astype(np.int8)
        tail = struct.pack("<i", count)
        self.out[-4:] = b""  # the count comes behind the weights
        padded = np.zeros(count)
        padded[:rows] = scales[:, 0]
        self.out += whole.tobytes() + tail + padded.tobytes()


class Model:
    """A model file: its network and its signs, without lists of words."""

    def __init__(self, path):
        data = pathlib.Path(path).read_bytes()
        count = struct.unpack("<i", data[:4])[0]
        offsets = struct.unpack(f"<{count}q", data[4:4 + 8 * count])
        ends = sorted([offset for offset in offsets if offset > 0] + [len(data)])
        self.count = count
        self.entries = {i: data[offsets[i]:next(end for end in ends if end > offsets[i])]
                        for i in (NETWORK, UNICHARSET, RECODER) if offsets[i] > 0}
        self.net = Net(len(Walk(self.entries[NETWORK]).found[-1]))
        self.net.take(Walk(self.entries[NETWORK]).found)
        self.no_code = struct.unpack("<i", self.entries[NETWORK][-16:-12])[0]

    def codes(self):
        """The code of each sign that has one code."""
        lines = self.entries[UNICHARSET].decode().split("\n")[1:]
        data, at, codes = self.entries[RECODER], 4, {}
        for sign in range(struct.unpack("<i", data[:4])[0]):
            count = struct.unpack("<i", data[at + 1:at + 5])[0]
            found = struct.unpack(f"<{count}i", data[at + 5:at + 5 + 4 * count])
            at += 5 + 4 * count
            if count == 1 and (sign == 0 or sign >= FIRST_SIGN):
                codes[" " if sign == 0 else lines[sign].split(" ")[0]] = found[0]
        return codes

    def write(self, path, net, version):
        entries = {**self.entries, VERSION: version.encode()}
        entries[NETWORK] = bytes(Walk(self.entries[NETWORK], net.matrices()).out)
        offsets, body = [-1] * self.count, b""
        for i, entry in sorted(entries.items()):
            offsets[i] = 4 + 8 * self.count + len(body)
            body += entry
        path = pathlib.Path(path)
        part = path.with_name(path.name + ".part")
        part.write_bytes(struct.pack(f"<i{self.count}q", self.count, *offsets) + body)
        part.rename(path)
