"""How weights move: Muon for matrices, AdamW for the embedding and the gains; a rate that warms up, stays, and cools down."""

import torch
from torch import Tensor, nn


def orthogonal(m: Tensor, rounds: int = 5) -> Tensor:
    """A matrix, or several of one size, with all singular values near one, by Newton and Schulz's iteration."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = m.to(torch.bfloat16)
    tall = x.shape[-2] > x.shape[-1]
    x = x.mT if tall else x
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(rounds):
        s = x @ x.mT
        x = a * x + (b * s + c * (s @ s)) @ x
    return (x.mT if tall else x).to(m.dtype)


class Muon(torch.optim.Optimizer):
    """Momentum whose matrix is made orthogonal before the step; matrices of one size go together."""

    def __init__(self, parameters: list[nn.Parameter], lr: float, momentum: float = 0.95, decay: float = 0.01):
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self, closure=None):
        """Moves every matrix once."""
        for group in self.param_groups:
            sizes: dict[torch.Size, list[nn.Parameter]] = {}
            for p in group["params"]:
                sizes.setdefault(p.shape, []).append(p)
            for same in sizes.values():
                self._step(same, group)

    def _step(self, same: list[nn.Parameter], group: dict) -> None:
        pushes = []
        for p in same:
            held = self.state[p].setdefault("momentum", torch.zeros_like(p))
            held.lerp_(p.grad, 1 - group["momentum"])
            pushes.append(p.grad.lerp(held, group["momentum"]))
        out, into = same[0].shape
        scale = group["lr"] * max(1.0, out / into) ** 0.5
        for p, move in zip(same, orthogonal(torch.stack(pushes))):
            p.mul_(1 - group["lr"] * group["decay"]).add_(move, alpha=-scale)


def rate(step: int, warm: int, cool_from: int | None, cool: int) -> float:
    """The share of the full rate at a step: up in a line, full, and from `cool_from` down in a line to nothing."""
    if step < warm:
        return (step + 1) / warm
    if cool_from is None or step < cool_from:
        return 1.0
    return max(0.0, 1 - (step - cool_from) / cool)


def optimisers(model: nn.Module, matrices: float, others: float) -> list[torch.optim.Optimizer]:
    """One optimiser for the matrices inside, one for the embedding and the gains."""
    inside = [p for n, p in model.named_parameters() if p.ndim == 2 and n != "embedding"]
    rest = [p for n, p in model.named_parameters() if p.ndim != 2 or n == "embedding"]
    return [Muon(inside, matrices), torch.optim.AdamW(rest, others, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.0)]
