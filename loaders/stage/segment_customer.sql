-- One row per policyholder on the as-of date and one on the same day a year before (years_before 0 and 1), for those who had bought by then: what they
-- hold and have held, riders aside, when they bought last, and what the twelve months up to then brought (null without money in the ledger). A
-- single premium counts over ten years. Premium is that of policies in force, riders included, as agreed at issue.
CREATE TABLE staged.segment_customer AS
WITH moment AS (
  SELECT 0 AS years_before, as_of AS at_day FROM staged.setting
  UNION ALL
  SELECT 1 AS years_before, as_of - INTERVAL '1' YEAR AS at_day FROM staged.setting
),
held AS (
  SELECT
    m.years_before,
    m.at_day,
    p.customer_number,
    SUM(CASE WHEN p.is_rider THEN 0 ELSE 1 END) AS policies_bought,
    SUM(CASE WHEN p.is_rider OR p.ended_on <= m.at_day THEN 0 ELSE 1 END) AS policies_held,
    SUM(CASE WHEN p.is_rider AND (p.ended_on IS NULL OR p.ended_on > m.at_day) THEN 1 ELSE 0 END) AS riders_held,
    MIN(CASE WHEN p.is_rider THEN NULL ELSE p.issued_on END) AS first_bought_on,
    MAX(CASE WHEN p.is_rider THEN NULL ELSE p.issued_on END) AS last_bought_on,
    SUM(CASE WHEN p.ended_on <= m.at_day THEN 0 ELSE COALESCE(p.annual_premium, 0) + COALESCE(p.single_premium, 0) / 10 END) AS premium,
    MAX(CASE WHEN p.is_savings AND (p.ended_on IS NULL OR p.ended_on > m.at_day) THEN 1 ELSE 0 END) AS holds_savings,
    MAX(CASE WHEN NOT p.is_savings AND (p.ended_on IS NULL OR p.ended_on > m.at_day) THEN 1 ELSE 0 END) AS holds_protection
  FROM staged.policy AS p
  CROSS JOIN moment AS m
  WHERE p.customer_number IS NOT NULL AND p.issued_on <= m.at_day
  GROUP BY m.years_before, m.at_day, p.customer_number
),
kept AS (
  SELECT
    p.customer_number,
    SUM(CASE WHEN s.state IN (34, 35) THEN 0 ELSE 1 END) AS policies_25,
    SUM(CASE WHEN s.state < 32 THEN 1 ELSE 0 END) AS kept_25
  FROM staged.policy_state AS s
  JOIN staged.policy AS p ON p.policy_number = s.policy_number
  WHERE s.month_number = 25 AND NOT p.is_rider
  GROUP BY p.customer_number
)
SELECT
  h.customer_number,
  CAST(h.years_before AS INTEGER) AS years_before,
  CAST(h.policies_bought AS INTEGER) AS policies_bought,
  CAST(h.policies_held AS INTEGER) AS policies_held,
  CAST(h.riders_held AS INTEGER) AS riders_held,
  h.first_bought_on,
  h.last_bought_on,
  CAST(12 * (EXTRACT(YEAR FROM h.at_day) - EXTRACT(YEAR FROM h.last_bought_on))
    + EXTRACT(MONTH FROM h.at_day) - EXTRACT(MONTH FROM h.last_bought_on) AS INTEGER) AS months_since_purchase,
  CAST(h.premium AS DECIMAL(18, 2)) AS premium,
  h.holds_savings = 1 AS holds_savings,
  h.holds_protection = 1 AS holds_protection,
  b.deceased_on IS NOT NULL AND b.deceased_on <= h.at_day AS has_died,
  CASE WHEN h.years_before = 0 THEN v.expected_last_year ELSE v.expected_year_before END AS contribution,
  CASE WHEN h.years_before = 0 THEN v.expected END AS contribution_to_date,
  CASE WHEN h.years_before = 0 THEN v.service_cost END AS service_cost_to_date,
  CASE WHEN h.years_before = 0 THEN k.policies_25 END AS policies_25,
  CASE WHEN h.years_before = 0 THEN k.kept_25 END AS kept_25
FROM held AS h
JOIN staged.customer AS c ON c.customer_number = h.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN staged.customer_value AS v ON v.customer_number = h.customer_number
LEFT JOIN kept AS k ON k.customer_number = h.customer_number
WHERE h.first_bought_on IS NOT NULL
ORDER BY h.customer_number, h.years_before;
