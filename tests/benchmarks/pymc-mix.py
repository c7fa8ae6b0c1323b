"""What Tenure's marketing mix is measured beside: pymc-mix.py FILE prints {"seconds", "reached"}, the least bulk effective sample size.

FILE holds doubles: 156 weeks of sales, then of the spend of each of 8 channels. The model is of the same kind and size: geometric memory,
hyperbolic saturation, trend and season, normal noise; 4 chains of 1,000 + 1,000 draws on two cores.
"""

import json
import sys
import time

import numpy as np
import pymc as pm
import pytensor.tensor as pt

WEEKS, CHANNELS, MEMORY = 156, 8, 13


def baseline():
    week = np.arange(WEEKS)
    angles = [2 * np.pi * order * week / 52.18 for order in (1, 2, 3)]
    waves = [wave(angle) for angle in angles for wave in (np.sin, np.cos)]
    return np.column_stack([week / WEEKS - 0.5, *waves])


def model(sales, spend):
    lagged = np.stack([np.pad(spend, ((lag, 0), (0, 0)))[:WEEKS] for lag in range(MEMORY)])
    with pm.Model() as mix:
        retention = pm.Beta("retention", 2, 4, shape=CHANNELS)
        half = pm.LogNormal("half", 0, 0.7, shape=CHANNELS)
        share = pm.HalfNormal("share", 0.1, shape=CHANNELS)
        weights = retention ** np.arange(MEMORY)[:, None]
        remembered = (lagged * (weights / weights.sum(axis=0))[:, None, :]).sum(axis=0)
        response = remembered / (remembered + half)
        media = (share * response / response.mean(axis=0)).sum(axis=1)
        intercept = pm.Normal("intercept", 1, 0.5)
        slopes = pm.Normal("slopes", 0, 0.2, shape=baseline().shape[1])
        noise = pm.HalfNormal("noise", 0.2)
        pm.Normal("sales", intercept + pt.dot(baseline(), slopes) + media, noise, observed=sales)
    return mix


def main(path):
    table = np.fromfile(path).reshape(1 + CHANNELS, WEEKS)
    sales, spend = table[0] / table[0].mean(), (table[1:] / table[1:].mean(axis=1, keepdims=True)).T
    with model(sales, spend):
        started = time.perf_counter()
        draws = pm.sample(1000, tune=1000, chains=4, cores=2, random_seed=1, progressbar=False)
        seconds = time.perf_counter() - started
    sizes = pm.ess(draws, method="bulk")
    print(json.dumps({"seconds": seconds, "reached": min(float(sizes[name].min()) for name in sizes.data_vars)}))


if __name__ == "__main__":
    main(sys.argv[1])
