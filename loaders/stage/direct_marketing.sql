-- Everyone whom the insurer knew when both the universal hold-out and the campaigns had begun: what those who may be reached and those held out for good have bought
-- since, how much of it is in force on the last day, and what they held before. People held out only later are in neither group.
CREATE TABLE staged.direct_marketing AS
WITH began AS (
  SELECT CASE WHEN h.since > COALESCE(c.since, h.since) THEN h.since ELSE COALESCE(c.since, h.since) END AS since
  FROM (SELECT MIN(global_holdout_since) AS since FROM book.customers) AS h
  CROSS JOIN (SELECT MIN(starts_on) AS since FROM staged.campaign) AS c
),
person AS (
  SELECT
    k.customer_number,
    b.since,
    c.global_holdout_since IS NOT NULL AS is_holdout
  FROM book.customers AS c
  JOIN staged.customer AS k ON k.customer_id = c.customer_id
  CROSS JOIN began AS b
  WHERE b.since IS NOT NULL
    AND (c.first_seen_on IS NULL OR c.first_seen_on <= b.since)
    AND (c.deceased_on IS NULL OR c.deceased_on > b.since)
    AND (c.global_holdout_since IS NULL OR c.global_holdout_since <= b.since)
),
purchase AS (
  SELECT
    p.customer_number,
    SUM(CASE WHEN p.issued_on >= b.since AND NOT p.is_rider THEN 1 ELSE 0 END) AS policies,
    SUM(CASE WHEN p.issued_on >= b.since
      THEN CAST(COALESCE(p.annual_premium, 0) * s.regular_weight + COALESCE(p.single_premium, 0) * s.single_weight AS DECIMAL(18, 2))
      ELSE 0 END) AS ape,
    SUM(CASE WHEN p.issued_on >= b.since AND p.ended_on IS NULL AND NOT p.is_rider THEN 1 ELSE 0 END) AS in_force,
    SUM(CASE WHEN p.issued_on < b.since AND (p.ended_on IS NULL OR p.ended_on > b.since) AND NOT p.is_rider THEN 1 ELSE 0 END) AS held,
    SUM(CASE WHEN p.issued_on < b.since AND p.issued_on >= b.since - INTERVAL '3' YEAR AND NOT p.is_rider THEN 1 ELSE 0 END) AS bought_before
  FROM staged.policy AS p
  CROSS JOIN began AS b
  CROSS JOIN staged.setting AS s
  GROUP BY p.customer_number
),
outcome AS (
  SELECT
    r.since,
    r.is_holdout,
    m.metric,
    CAST(COALESCE(CASE m.metric WHEN 'policies' THEN p.policies WHEN 'ape' THEN p.ape ELSE p.in_force END, 0) AS DECIMAL(19, 4)) AS outcome,
    CAST(COALESCE(p.bought_before, 0) AS DECIMAL(19, 4)) AS covariate,
    COALESCE(p.held, 0) AS held
  FROM person AS r
  LEFT JOIN purchase AS p ON p.customer_number = r.customer_number
  CROSS JOIN (SELECT 'policies' AS metric UNION ALL SELECT 'ape' UNION ALL SELECT 'in_force') AS m
)
SELECT
  since,
  is_holdout,
  metric,
  COUNT(*) AS people,
  SUM(outcome) AS outcome,
  SUM(outcome * outcome) AS outcome_squared,
  SUM(covariate) AS covariate,
  SUM(covariate * covariate) AS covariate_squared,
  SUM(covariate * outcome) AS covariate_outcome,
  SUM(held) AS held,
  SUM(held * held) AS held_squared
FROM outcome
GROUP BY since, is_holdout, metric
ORDER BY is_holdout, metric;
