-- What main policies issued since observation began have brought in each of their years (0 is the one they were issued in), by product and in twenty
-- parts of the customers, beside the premium as quoted (annual, or single) of all such policies that are old enough to have had that year;
-- without money in it, contribution is null.
CREATE TABLE staged.fit_worth AS
WITH sold AS (
  SELECT
    p.policy_number,
    p.product,
    p.customer_number % 20 AS part,
    CASE WHEN p.annual_premium > 0 THEN p.annual_premium ELSE p.single_premium END AS premium,
    CAST(FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM p.issued_on)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM p.issued_on)) / 12) AS INTEGER) AS age
  FROM staged.policy AS p
  CROSS JOIN staged.setting AS s
  WHERE NOT p.is_rider AND p.customer_number IS NOT NULL AND p.product IS NOT NULL AND p.issued_on <= s.as_of
    AND (s.observed_from IS NULL OR p.issued_on >= s.observed_from)
    AND CASE WHEN p.annual_premium > 0 THEN p.annual_premium ELSE p.single_premium END > 0
),
duration AS (
  SELECT 0 AS duration
  UNION ALL SELECT 1
  UNION ALL SELECT 2
  UNION ALL SELECT 3
  UNION ALL SELECT 4
  UNION ALL SELECT 5
  UNION ALL SELECT 6
  UNION ALL SELECT 7
  UNION ALL SELECT 8
  UNION ALL SELECT 9
),
premium AS (
  SELECT o.product, o.part, d.duration, COUNT(*) AS policies, SUM(CAST(o.premium AS DECIMAL(18, 2))) AS premium
  FROM sold AS o
  JOIN duration AS d ON d.duration <= o.age
  GROUP BY o.product, o.part, d.duration
),
money AS (
  SELECT o.product, o.part, o.age - y.years_before AS duration, SUM(y.expected) AS contribution
  FROM sold AS o
  JOIN staged.policy_year AS y ON y.policy_number = o.policy_number
  WHERE o.age - y.years_before BETWEEN 0 AND 9
  GROUP BY 1, 2, 3
)
SELECT
  p.product,
  CAST(p.part AS INTEGER) AS part,
  p.duration,
  CAST(p.policies AS INTEGER) AS policies,
  p.premium,
  CAST(m.contribution AS DECIMAL(18, 2)) AS contribution
FROM premium AS p
LEFT JOIN money AS m ON m.product = p.product AND m.part = p.part AND m.duration = p.duration
ORDER BY p.product, p.part, p.duration;
