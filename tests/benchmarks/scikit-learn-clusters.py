"""What choosing clusters is measured beside: scikit-learn-clusters.py FILE prints {"seconds", "reached"}.

FILE holds doubles: points, row by row, 8 numbers and 11 axes of two categories. The same work as ours: on 4,000 rows k-means and Gaussian
mixtures of 2 to 8 groups, silhouettes of 1,500 of them, 20 bootstrap resamples, and 4 data sets without groups with 2 resamples each; then
the chosen number fitted on 60,000 rows and everybody put into a group. The mixtures are of the numbers alone.
"""

import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.mixture import GaussianMixture

COLUMNS, NUMBERS = 19, 8
SAMPLE, SILHOUETTE_ROWS, FITTED = 4_000, 1_500, 60_000


def fits(points, groups, starts, seed):
    centred = KMeans(groups, n_init=starts, random_state=seed).fit(points)
    mixture = GaussianMixture(groups, n_init=1, random_state=seed).fit(points[:, :NUMBERS])
    return centred.predict, lambda rows: mixture.predict(rows[:, :NUMBERS])


def criteria(points, groups, starts, resamples, random):
    measured = []
    references = [predict(points) for predict in fits(points, groups, starts, 1)]
    agreements = np.zeros((resamples, 2))
    for r in range(resamples):
        resample = points[random.integers(len(points), size=len(points))]
        for m, predict in enumerate(fits(resample, groups, 2, r)):
            agreements[r, m] = adjusted_rand_score(references[m], predict(points))
    for m, labels in enumerate(references):
        width = silhouette_score(points[:SILHOUETTE_ROWS], labels[:SILHOUETTE_ROWS])
        measured.append((width, agreements[:, m].mean()))
    return measured


def shuffled(points, random):
    return np.column_stack([random.permutation(column) for column in points.T])


everybody = np.fromfile(sys.argv[1]).reshape(-1, COLUMNS)
started = time.perf_counter()
random = np.random.default_rng(1)
sample = everybody[random.choice(len(everybody), SAMPLE, replace=False)]
found = {groups: criteria(sample, groups, 8, 20, random) for groups in range(2, 9)}
for reference in [shuffled(sample, random) for _ in range(4)]:
    for groups in range(2, 9):
        criteria(reference, groups, 3, 2, random)
best = max(found, key=lambda groups: found[groups][0][0] * found[groups][0][1])
fits(everybody[random.choice(len(everybody), FITTED, replace=False)], best, 5, 1)[1](everybody)
print(json.dumps({"seconds": time.perf_counter() - started, "reached": None}))
