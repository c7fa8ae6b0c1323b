-- The life of each policy in month anniversaries of its issue (the last day of the month where there is no such day): the last one at which
-- it was in force (-1: not even on the day of issue; null: it never ended), the last one up to as_of, and the first one since observation began.
CREATE TABLE staged.policy_month AS
WITH distance AS (
  SELECT
    l.*,
    s.as_of,
    s.observed_from,
    CAST(12 * (EXTRACT(YEAR FROM l.ended_on) - EXTRACT(YEAR FROM l.issued_on))
      + EXTRACT(MONTH FROM l.ended_on) - EXTRACT(MONTH FROM l.issued_on) AS INTEGER) AS to_end,
    CAST(12 * (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM l.issued_on))
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM l.issued_on) AS INTEGER) AS to_as_of,
    CAST(12 * (EXTRACT(YEAR FROM s.observed_from) - EXTRACT(YEAR FROM l.issued_on))
      + EXTRACT(MONTH FROM s.observed_from) - EXTRACT(MONTH FROM l.issued_on) AS INTEGER) AS to_observed
  FROM staged.policy_life AS l
  CROSS JOIN staged.setting AS s
)
SELECT
  d.policy_number,
  d.customer_number,
  d.agent_number,
  d.is_rider,
  d.product,
  d.channel,
  d.source,
  d.issued_on,
  d.cause,
  COALESCE(d.annual_premium, 0) AS annual_premium,
  CASE WHEN p.frequency = 0 THEN 0 WHEN p.premium_term_years > 0 THEN 12 * p.premium_term_years END AS premium_months,
  CAST(CASE WHEN d.issued_on + d.to_end * INTERVAL '1' MONTH < d.ended_on THEN d.to_end ELSE d.to_end - 1 END AS INTEGER) AS in_force_until,
  CAST(CASE WHEN d.issued_on + d.to_as_of * INTERVAL '1' MONTH <= d.as_of THEN d.to_as_of ELSE d.to_as_of - 1 END AS INTEGER) AS observed_until,
  CAST(CASE
    WHEN d.observed_from IS NULL OR d.observed_from <= d.issued_on THEN 0
    WHEN d.issued_on + d.to_observed * INTERVAL '1' MONTH >= d.observed_from THEN d.to_observed
    ELSE d.to_observed + 1
  END AS INTEGER) AS observed_since
FROM distance AS d
JOIN staged.policy AS p ON p.policy_number = d.policy_number;
