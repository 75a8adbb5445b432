#!/usr/bin/python3
"""Trains one of the two networks on pictures that tools/cards makes as it goes; nothing is kept on disk but a checkpoint.

    tools/train/train.py lines --minutes 60      # where the lines of a card are  -> models/lines.onnx
    tools/train/train.py cards --minutes 40      # where the cards of a photo are -> models/cards.onnx

It goes on from its checkpoint in build/train/ when it was cut off, and stops when the minutes are used up. A pool of
pictures decouples the two sides: the printer replaces its oldest as fast as it can, the trainer draws from all of it.
"""
import argparse
import copy
import os
import pathlib
import shutil
import threading
import time

import numpy as np
import torch
import torch.nn.functional as F

import net
import stream

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDTHS = {"lines": (12, 20, 32, 48, 64), "cards": (12, 24, 40, 64, 64)}
POOL = 6000         # records, of some 0.4 MB
HELD_OUT = 96       # records that are only looked at
BATCH = 8
PEAK_RATE = 3e-3    # of AdamW, warmed up and then let down to nothing over the minutes given
AVERAGING = 0.998   # of the weights that are kept


class Pool:
    """Pictures as they come from the printers, each kept until POOL newer ones have come."""

    def __init__(self, what, printers, seed):
        self.records, self.next, self.made, self.lock = [], 0, 0, threading.Lock()
        self.failure = None
        for printer in range(printers):
            threading.Thread(target=self.fill, args=(what, seed + 1 + printer), daemon=True).start()

    def fill(self, what, seed):
        try:
            for record in stream.records(what, seed):
                with self.lock:
                    if len(self.records) < POOL:
                        self.records.append(record)
                    else:
                        self.records[self.next] = record
                        self.next = (self.next + 1) % POOL
                    self.made += 1
            raise RuntimeError("tools/cards stopped")
        except Exception as error:  # told by the trainer, which cannot go on without it
            self.failure = error

    def draw(self, rng, count):
        while len(self.records) < 40 * count and not self.failure:
            time.sleep(1)
        if self.failure:  # rather stop than learn the same pictures by heart
            raise self.failure
        with self.lock:
            return [self.records[i] for i in rng.integers(0, len(self.records), count)]


def as_tensors(records):
    pictures = np.stack([record.picture for record in records]).transpose(0, 3, 1, 2)
    planes = np.stack([record.planes for record in records])
    weight = np.stack([record.weight for record in records])[:, None]
    return (torch.from_numpy(np.ascontiguousarray(pictures)).float(),
            torch.from_numpy(planes).float() / 255, torch.from_numpy(weight).float() / 255)


def quarter(planes):
    return F.avg_pool2d(planes, net.STRIDE)


def loss_of(logits, wanted, weight):
    """Cross entropy, and Dice's overlap, which does not care how little of a picture is text. Where weight is 0 nothing counts."""
    entropy = (F.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * weight).sum() / \
        (weight.sum() * wanted.shape[1] + 1)
    found = torch.sigmoid(logits) * weight
    wanted = wanted * weight
    overlap = 2 * (found * wanted).sum((2, 3)) / (found.square().sum((2, 3)) + wanted.square().sum((2, 3)) + 1)
    there = (wanted.sum((2, 3)) > 1).float()
    return entropy + 0.5 * ((1 - overlap) * there).sum() / (there.sum() + 1e-6)


def rate(done, peak):
    """One cycle: up over the first 3 %, then down along a cosine."""
    return peak * (done / 0.03 if done < 0.03 else 0.5 * (1 + np.cos(np.pi * min(1, (done - 0.03) / 0.97))))


def average(averaged, model, step):
    keep = min(AVERAGING, step / (step + 100))
    with torch.no_grad():
        for mean, now in zip(averaged.state_dict().values(), model.state_dict().values()):
            mean.copy_(now) if not mean.is_floating_point() else mean.mul_(keep).add_(now, alpha=1 - keep)


def darker_or_turned(pictures, rng):
    """What costs nothing and the camera does not do: a channel stronger or weaker, light and dark exchanged now and then."""
    n = pictures.shape[0]
    gain = torch.from_numpy(rng.uniform(0.8, 1.2, (n, 3, 1, 1))).float()
    shift = torch.from_numpy(rng.uniform(-20, 20, (n, 3, 1, 1))).float()
    return (pictures * gain + shift).clamp(0, 255)


def save(path, state):
    torch.save(state, str(path) + ".part")
    os.replace(str(path) + ".part", path)


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=sorted(WIDTHS))
    asked.add_argument("--minutes", type=float, default=60, help="of training in all, over every run")
    asked.add_argument("--printers", type=int, default=1, help="processes that make pictures")
    asked.add_argument("--threads", type=int, default=1, help="of the trainer")
    asked.add_argument("--seed", type=int, default=1000)
    asked.add_argument("--out", type=pathlib.Path, help="the ONNX file; else models/WHAT.onnx")
    asked = asked.parse_args()
    torch.set_num_threads(asked.threads)
    folder = ROOT / "build/train"
    folder.mkdir(parents=True, exist_ok=True)
    checkpoint = folder / f"{asked.what}.pt"
    # A copy, for a build may replace the printer while it runs.
    stream.CARDS = shutil.copy(stream.CARDS, folder / f"{asked.what}-printer")

    model = net.Net(stream.PLANES[asked.what], WIDTHS[asked.what])
    optimiser = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=1e-4)
    averaged, step, used = copy.deepcopy(model), 0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        averaged.load_state_dict(state["averaged"])
        optimiser.load_state_dict(state["optimiser"])
        step, used = state["step"], state["minutes"]
        print(f"goes on at step {step}, {used:.1f} minutes used", flush=True)
    pool = Pool(asked.what, asked.printers, asked.seed + 1000 * step)
    rng = np.random.default_rng(asked.seed + step)
    held = []
    for record in stream.records(asked.what, asked.seed - 1):
        held.append(record)
        if len(held) == HELD_OUT:
            break
    held = [as_tensors(held[i:i + BATCH]) for i in range(0, HELD_OUT, BATCH)]

    def look():
        averaged.eval()
        with torch.no_grad():
            return float(np.mean([loss_of(averaged(p), quarter(w), quarter(g)).item() for p, w, g in held]))

    pool.draw(rng, BATCH)
    last, running = time.monotonic(), []
    while used < asked.minutes:
        for group in optimiser.param_groups:
            group["lr"] = rate(used / asked.minutes, PEAK_RATE)
        pictures, planes, weight = as_tensors(pool.draw(rng, BATCH))
        model.train()
        loss = loss_of(model(darker_or_turned(pictures, rng)), quarter(planes), quarter(weight))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5)
        optimiser.step()
        step += 1
        average(averaged, model, step)
        running.append(loss.item())
        now = time.monotonic()
        used, last = used + (now - last) / 60, now
        if step % 500 == 0:
            print(f"step {step} minutes {used:.1f} loss {np.mean(running):.4f} held out {look():.4f} pictures {pool.made}",
                  flush=True)
            running = []
            save(checkpoint, {"model": model.state_dict(), "averaged": averaged.state_dict(), "step": step,
                              "optimiser": optimiser.state_dict(), "minutes": used})
            net.export(averaged, str(folder / f"{asked.what}.onnx"))
    path = asked.out or ROOT / "models" / f"{asked.what}.onnx"
    net.export(averaged, str(path) + ".part")
    os.replace(str(path) + ".part", path)
    print(f"{path.name}: step {step}, held out {look():.4f}", flush=True)


if __name__ == "__main__":
    main()
