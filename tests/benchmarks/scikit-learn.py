"""What Tenure's learning methods are measured beside: scikit-learn.py METHOD FILE prints {"seconds", "reached"}.

FILE holds doubles: training and test rows, column by column, 30 features and the outcome last.
"""

import json
import sys
import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, IsolationForest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.preprocessing import StandardScaler

COLUMNS = 31


def halves(path):
    both = np.fromfile(path).reshape(2, COLUMNS, -1)
    return [(np.ascontiguousarray(half[:-1].T), half[-1]) for half in both]


def boosted_trees(train, test):
    # The best of a search over learning rate, leaves, penalty and rows in a leaf.
    model = HistGradientBoostingClassifier(
        max_iter=200,
        learning_rate=0.1,
        max_leaf_nodes=4,
        l2_regularization=10,
        min_samples_leaf=100,
        early_stopping=False,
    )
    model.fit(*train)
    return lambda: average_precision_score(test[1], model.predict_proba(test[0])[:, 1])


def logistic_regression(train, test):
    scaler = StandardScaler().fit(train[0])
    model = LogisticRegression(solver="newton-cholesky", tol=1e-10)
    model.fit(np.nan_to_num(scaler.transform(train[0])), train[1])
    return lambda: average_precision_score(
        test[1], model.decision_function(np.nan_to_num(scaler.transform(test[0])))
    )


def isolation_forest(train, test):
    model = IsolationForest(random_state=1).fit(np.nan_to_num(train[0]))
    scores = -model.score_samples(np.nan_to_num(train[0]))
    return lambda: average_precision_score(train[1], scores)


METHODS = {method.__name__: method for method in (boosted_trees, logistic_regression, isolation_forest)}

train, test = halves(sys.argv[2])
started = time.perf_counter()
reached = METHODS[sys.argv[1]](train, test)
seconds = time.perf_counter() - started
print(json.dumps({"seconds": seconds, "reached": reached()}))
