-- Days from an application, or from the report of a claim, to its decision: how many of those made in the last 24 months took so long. An application that was
-- withdrawn, and one that is open, is followed until then and counted as not decided. `kind` of a claim is what was claimed for.
CREATE TABLE staged.decision_time AS
WITH decided AS (
  SELECT
    'application' AS matter,
    a.product AS kind,
    a.applied_on AS began_on,
    a.decided_on AS ended_on,
    COALESCE(a.decision, 'accepted') <> 'withdrawn' AS is_decision
  FROM book.applications AS a
  WHERE a.applied_on IS NOT NULL
  UNION ALL
  SELECT 'claim', COALESCE(m.kind, 'unknown'), m.reported_on, m.decided_on, TRUE
  FROM book.claims AS m
  WHERE m.reported_on IS NOT NULL
)
SELECT
  d.matter,
  d.kind,
  CAST(COALESCE(d.ended_on, s.as_of) - d.began_on AS INTEGER) AS days,
  d.ended_on IS NOT NULL AND d.is_decision AS decided,
  CAST(COUNT(*) AS INTEGER) AS matters
FROM decided AS d
CROSS JOIN staged.setting AS s
WHERE (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM d.began_on)) * 12
  + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM d.began_on) BETWEEN 0 AND 23
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4;
