-- What members of a campaign bought, by product and channel, and what became of such policies in the book as a whole: main policies issued in the seven years before
-- as_of whose 25th month has passed.
CREATE TABLE staged.campaign_persistency AS
WITH seen AS (
  SELECT
    l.product,
    l.channel,
    COUNT(*) AS seen,
    SUM(CASE WHEN COALESCE(l.in_force_until, 999) >= 13 THEN 1 ELSE 0 END) AS in_force_13,
    SUM(CASE WHEN COALESCE(l.in_force_until, 999) >= 25 THEN 1 ELSE 0 END) AS in_force_25
  FROM staged.policy_month AS l
  CROSS JOIN staged.setting AS s
  WHERE l.observed_since = 0 AND l.observed_until >= 25 AND NOT l.is_rider AND l.issued_on > s.as_of - INTERVAL '7' YEAR
  GROUP BY l.product, l.channel
),
bought AS (
  SELECT
    m.campaign_number,
    p.product,
    p.channel,
    COUNT(*) AS policies
  FROM staged.campaign_member AS m
  JOIN staged.policy AS p ON p.customer_number = m.customer_number AND p.issued_on >= m.assigned_on AND p.issued_on < m.closes_on
  WHERE NOT p.is_rider
  GROUP BY m.campaign_number, p.product, p.channel
)
SELECT
  b.campaign_number,
  b.product,
  b.channel,
  b.policies,
  s.seen,
  s.in_force_13,
  s.in_force_25
FROM bought AS b
JOIN seen AS s ON s.product IS NOT DISTINCT FROM b.product AND s.channel IS NOT DISTINCT FROM b.channel
ORDER BY b.campaign_number, b.product, b.channel;
