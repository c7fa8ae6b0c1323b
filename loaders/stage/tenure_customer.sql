-- One row per customer with a policy in force in the last twelve months: years since joining, what the twelve months brought and from
-- which source, and what winning and keeping cost in them. Interest and mortality are as in profit_source; expense is the rest
-- of contribution. The main product is the one with the largest premium a year, a single premium counted over ten years. Costs are
-- positive amounts; winning is net of commission clawed back.
CREATE TABLE staged.tenure_customer AS
WITH held AS (
  SELECT
    p.customer_number,
    p.product,
    MAX(CASE WHEN p.ended_on IS NULL OR p.ended_on > s.as_of THEN 1 ELSE 0 END) AS is_in_force,
    ROW_NUMBER() OVER (
      PARTITION BY p.customer_number
      ORDER BY SUM(COALESCE(p.annual_premium, 0) + COALESCE(p.single_premium, 0) / 10) DESC, p.product
    ) AS place
  FROM staged.policy AS p
  CROSS JOIN staged.setting AS s
  WHERE p.customer_number IS NOT NULL AND p.issued_on <= s.as_of
    AND (p.ended_on IS NULL OR (p.ended_on > s.as_of - INTERVAL '1' YEAR AND p.ended_on > p.issued_on))
  GROUP BY p.customer_number, p.product
),
owner AS (
  SELECT
    customer_number,
    MAX(CASE WHEN place = 1 THEN product END) AS main_product,
    MAX(is_in_force) AS is_in_force
  FROM held
  GROUP BY customer_number
),
money AS (
  SELECT
    y.customer_number,
    SUM(y.expected) AS expected,
    SUM(y.realised - y.expected) AS mortality,
    SUM(CASE WHEN p.product = 'investment_linked' THEN 0
      ELSE CAST(y.investment_income * (1 - COALESCE(p.guaranteed_rate, 0) / r.earned_rate) AS DECIMAL(18, 2)) END) AS interest,
    SUM(-y.acquisition) AS winning,
    SUM(-y.renewal_commission - y.maintenance) AS keeping
  FROM staged.policy_year AS y
  JOIN staged.policy AS p ON p.policy_number = y.policy_number
  JOIN staged.earned_rate AS r ON r.years_before = y.years_before
  WHERE y.years_before = 0
  GROUP BY y.customer_number
)
SELECT
  o.customer_number,
  CAST(FLOOR((s.as_of - c.joined_on) / 365.25) AS INTEGER) AS tenure_years,
  c.joined_on > s.as_of - INTERVAL '1' YEAR AS was_won,
  o.is_in_force,
  o.main_product,
  CAST(FLOOR((EXTRACT(YEAR FROM s.as_of) - c.birth_year) / 10) AS INTEGER) AS age_band,
  m.expected - s.charged * COALESCE(k.cost, 0) AS contribution,
  m.interest,
  m.mortality,
  m.expected - s.charged * COALESCE(k.cost, 0) - m.interest AS expense,
  m.winning,
  m.keeping + s.charged * COALESCE(k.cost, 0) AS keeping
FROM owner AS o
JOIN money AS m ON m.customer_number = o.customer_number
JOIN staged.customer AS c ON c.customer_number = o.customer_number
LEFT JOIN staged.contact_year AS k ON k.customer_number = o.customer_number AND k.years_before = 0
CROSS JOIN staged.setting AS s
ORDER BY o.customer_number;
