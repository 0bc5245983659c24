"""The network: a deep encoder and a shallow decoder, norms in front, rotary positions, tied embeddings."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """The sizes of a network."""

    pieces: int
    width: int = 256
    heads: int = 4
    inner: int = 1024
    encoder: int = 6
    decoder: int = 2

    def as_dict(self) -> dict:
        """The sizes by name."""
        return asdict(self)


class Linear(nn.Module):
    """A matrix without bias, kept in full precision and used in that of its input."""

    def __init__(self, into: int, out: int):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out, into) * into**-0.5)

    def forward(self, x: Tensor) -> Tensor:
        return functional.linear(x, self.weight.to(x.dtype))


class Norm(nn.Module):
    """Takes the mean away, divides by the deviation and multiplies by a learnt gain."""

    def __init__(self, width: int):
        super().__init__()
        self.width = width
        self.gain = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return functional.layer_norm(x, (self.width,), self.gain.to(x.dtype), None, 1e-5)


def angles(places: Tensor, size: int) -> tuple[Tensor, Tensor]:
    """Cosine and sine by place for heads of this size."""
    rates = 10000.0 ** (-torch.arange(0, size, 2, dtype=torch.float32) / size)
    turns = places.to(torch.float32)[:, None] * rates[None, :]
    return torch.cos(turns), torch.sin(turns)


def turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Rotates the halves of each head by its place."""
    cos, sin = turn[0].to(x.dtype), turn[1].to(x.dtype)
    a, b = x.chunk(2, -1)
    return torch.cat((a * cos - b * sin, b * cos + a * sin), -1)


def barred(real: Tensor) -> Tensor:
    """What is added to looks so that they pass over places that only fill up."""
    return torch.where(real, 0.0, -1e9)[:, None, None, :]


def attend(query: Tensor, keys: Tensor, values: Tensor, bar: Tensor | None) -> Tensor:
    """What each query finds: values weighed by how well their keys fit, the weights made in full precision."""
    fit = (query @ keys.transpose(-2, -1)).float() * query.shape[-1] ** -0.5
    return torch.softmax(fit if bar is None else fit + bar, -1).to(values.dtype) @ values


class Attention(nn.Module):
    """Heads that look at their own sequence or at another."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.heads, self.size = shape.heads, shape.width // shape.heads
        self.query = Linear(shape.width, shape.width)
        self.key = Linear(shape.width, shape.width)
        self.value = Linear(shape.width, shape.width)
        self.out = Linear(shape.width, shape.width)
        nn.init.zeros_(self.out.weight)

    def split(self, x: Tensor) -> Tensor:
        """One sequence for each head."""
        return x.view(x.shape[0], x.shape[1], self.heads, self.size).transpose(1, 2)

    def keys(self, x: Tensor, turn: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor]:
        """What is looked up in a sequence, and what is found."""
        return turned(self.split(self.key(x)), turn), self.split(self.value(x))

    def look(self, x: Tensor, turn: tuple[Tensor, Tensor], keys: Tensor, values: Tensor,
             bar: Tensor | None) -> Tensor:
        """What a sequence finds under keys."""
        query = turned(self.split(self.query(x)), turn)
        found = attend(query, keys, values, bar)
        return self.out(found.transpose(1, 2).reshape(x.shape))


class Inner(nn.Module):
    """Two matrices with a rectifier between."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.up = Linear(shape.width, shape.inner)
        self.down = Linear(shape.inner, shape.width)
        nn.init.zeros_(self.down.weight)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(torch.relu(self.up(x)))


class EncoderLayer(nn.Module):
    """Looks at the whole source, then thinks."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.before, self.between = Norm(shape.width), Norm(shape.width)
        self.attention, self.inner = Attention(shape), Inner(shape)

    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor], bar: Tensor) -> Tensor:
        n = self.before(x)
        x = x + self.attention.look(n, turn, *self.attention.keys(n, turn), bar)
        return x + self.inner(self.between(x))


class DecoderLayer(nn.Module):
    """Looks at what was said, at the source, then thinks."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.before, self.across, self.between = (Norm(shape.width) for _ in range(3))
        self.own, self.cross, self.inner = Attention(shape), Attention(shape), Inner(shape)

    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor], past: tuple[Tensor, Tensor] | None, later: Tensor | None,
                cross: tuple[Tensor, Tensor], bar: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        n = self.before(x)
        keys, values = self.own.keys(n, turn)
        if past is not None:
            keys, values = torch.cat((past[0], keys), 2), torch.cat((past[1], values), 2)
        x = x + self.own.look(n, turn, keys, values, later)
        x = x + self.cross.look(self.across(x), turn, *cross, bar)
        return x + self.inner(self.between(x)), keys, values


class Translator(nn.Module):
    """From the ids of a source, and of what was said so far, to what comes next."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Parameter(torch.randn(shape.pieces, shape.width) * shape.width**-0.5)
        self.encoders = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder))
        self.decoders = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder))
        self.encoded, self.decoded = Norm(shape.width), Norm(shape.width)
        nn.init.constant_(self.decoded.gain, 0.4)

    def embed(self, ids: Tensor, dtype: torch.dtype) -> Tensor:
        """The vectors of ids."""
        return (functional.embedding(ids, self.embedding) * self.shape.width**0.5).to(dtype)

    def turn(self, places: Tensor) -> tuple[Tensor, Tensor]:
        """The rotation of places."""
        return angles(places, self.shape.width // self.shape.heads)

    def encode(self, source: Tensor, bar: Tensor, dtype: torch.dtype) -> list[tuple[Tensor, Tensor]]:
        """The keys and values of the source for each layer of the decoder."""
        turn = self.turn(torch.arange(source.shape[1], device=source.device))
        x = self.embed(source, dtype)
        for layer in self.encoders:
            x = layer(x, turn, bar)
        x = self.encoded(x)
        return [layer.cross.keys(x, turn) for layer in self.decoders]

    def forward(self, source: Tensor, target: Tensor, dtype: torch.dtype = torch.float32) -> Tensor:
        """The vectors from which each next piece is told, for whole targets at once."""
        bar = barred(source != 0)
        cross = self.encode(source, bar, dtype)
        later = torch.full((target.shape[1], target.shape[1]), -1e9).triu(1)
        turn = self.turn(torch.arange(target.shape[1], device=target.device))
        x = self.embed(target, dtype)
        for layer, keys in zip(self.decoders, cross):
            x, _, _ = layer(x, turn, None, later, keys, bar)
        return self.decoded(x)

    def logits(self, x: Tensor) -> Tensor:
        """How likely each piece is, before they are made to sum to one."""
        return functional.linear(x, self.embedding.to(x.dtype))


class SmoothedLoss(torch.autograd.Function):
    """The mean cross entropy against softened targets, with its gradients made on the way forward, some rows at a time."""

    @staticmethod
    def forward(context, hidden: Tensor, embedding: Tensor, expected: Tensor, smoothing: float) -> Tensor:
        table = embedding.to(hidden.dtype)
        pieces, rows = table.shape[0], expected.shape[0]
        pulls = functional.linear(hidden, table)
        total = torch.zeros(())
        for at in range(0, rows, 128):
            part = slice(at, at + 128)
            z, y = pulls[part].float(), expected[part, None]
            said = (1 - smoothing) * z.gather(1, y) + smoothing * z.mean(1, keepdim=True)
            top = z.amax(1, keepdim=True)
            p = z.sub_(top).exp_()
            whole = p.sum(1, keepdim=True)
            total += (whole.log() + top - said).sum()
            p.div_(whole * rows).sub_(smoothing / pieces / rows)
            p.scatter_add_(1, y, torch.full(y.shape, (smoothing - 1.0) / rows))
            pulls[part] = p
        context.save_for_backward(pulls @ table, (pulls.t() @ hidden).float())
        return total / rows

    @staticmethod
    def backward(context, gradient: Tensor):
        to_hidden, to_table = context.saved_tensors
        return to_hidden * gradient.to(to_hidden.dtype), to_table * gradient, None, None


def loss(model: Translator, hidden: Tensor, expected: Tensor, smoothing: float) -> Tensor:
    """The loss of a batch; places that only fill up do not count."""
    real = expected.reshape(-1) != 0
    return SmoothedLoss.apply(hidden.reshape(-1, hidden.shape[-1])[real], model.embedding, expected.reshape(-1)[real],
                              smoothing)
