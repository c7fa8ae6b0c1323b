-- One row per customer won under observation and at least 25 months ago, with what was known at the first policy and what became of it:
-- whether the first policy was in force 25 months after issue (null when it ended by death, claim, maturity, expiry or
-- conversion before that), how many policies were in force 25 months after joining, and contribution for each year since joining.
CREATE TABLE staged.won_customer AS
WITH first_policy AS (
  SELECT *
  FROM (
    SELECT p.*, ROW_NUMBER() OVER (PARTITION BY p.customer_number ORDER BY p.issued_on, p.policy_number) AS place
    FROM staged.policy AS p
    WHERE NOT p.is_rider AND p.issued_on IS NOT NULL AND p.customer_number IS NOT NULL
  ) AS ranked
  WHERE place = 1
),
held AS (
  SELECT p.customer_number, COUNT(*) AS policies
  FROM staged.policy AS p
  JOIN staged.customer AS c ON c.customer_number = p.customer_number
  WHERE NOT p.is_rider AND p.issued_on <= c.joined_on + INTERVAL '25' MONTH
    AND (p.ended_on IS NULL OR p.ended_on > c.joined_on + INTERVAL '25' MONTH)
  GROUP BY p.customer_number
)
SELECT
  c.customer_number,
  c.source,
  EXTRACT(YEAR FROM c.joined_on) - c.birth_year AS age,
  c.gender,
  c.region,
  c.income_band,
  f.product,
  EXTRACT(YEAR FROM f.issued_on) AS issue_year,
  COALESCE(f.annual_premium, 0) + COALESCE(f.single_premium, 0) / 10 AS premium,
  CASE WHEN c.owns_home THEN 1 WHEN NOT c.owns_home THEN 0 END AS owns_home,
  CASE WHEN b.deceased_on IS NULL THEN 0 ELSE 1 END AS has_died,
  CASE c.residence WHEN 'urban' THEN 1 WHEN 'suburban' THEN 0 WHEN 'rural' THEN 0 END AS lives_in_town,
  CASE WHEN c.has_employer THEN 1 ELSE 0 END AS has_employer,
  CASE
    WHEN f.ended_on IS NULL OR f.ended_on > f.issued_on + INTERVAL '25' MONTH THEN 1
    WHEN f.end_reason IN ('death', 'claim', 'maturity', 'expiry', 'conversion') THEN NULL
    ELSE 0 END AS stayed,
  COALESCE(h.policies, 0) AS policies,
  v.expected / ((s.as_of - c.joined_on) / 365.25) AS contribution
FROM staged.customer AS c
JOIN first_policy AS f ON f.customer_number = c.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN held AS h ON h.customer_number = c.customer_number
LEFT JOIN staged.customer_value AS v ON v.customer_number = c.customer_number
CROSS JOIN staged.setting AS s
WHERE c.joined_on >= COALESCE(s.observed_from, DATE '1800-01-01')
  AND c.joined_on <= s.as_of - INTERVAL '25' MONTH
  AND f.issued_on >= c.joined_on AND f.issued_on <= s.as_of - INTERVAL '25' MONTH
ORDER BY c.customer_number;
