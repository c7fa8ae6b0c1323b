-- The full recompute, customer by customer, of the scenarios on which the cells are checked.
CREATE TABLE staged.what_if_check AS
WITH policy_money AS (
  SELECT
    y.customer_number,
    SUM(CAST((y.expected + CASE WHEN y.product = n.product_0 THEN n.margin_0 * y.premium ELSE 0 END)
      * f.scenario_0 AS DECIMAL(18, 2))) AS amount_0,
    SUM(CAST((y.expected + CASE WHEN y.product = n.product_1 THEN n.margin_1 * y.premium ELSE 0 END)
      * f.scenario_1 AS DECIMAL(18, 2))) AS amount_1,
    SUM(CAST((y.expected + CASE WHEN y.product = n.product_2 THEN n.margin_2 * y.premium ELSE 0 END)
      * f.scenario_2 AS DECIMAL(18, 2))) AS amount_2,
    SUM(CAST((y.expected + CASE WHEN y.product = n.product_3 THEN n.margin_3 * y.premium ELSE 0 END)
      * f.scenario_3 AS DECIMAL(18, 2))) AS amount_3
  FROM staged.policy_year AS y
  JOIN staged.carrying_factor AS f ON f.years_before = y.years_before
  CROSS JOIN staged.what_if_scenario AS n
  GROUP BY y.customer_number
),
contact_money AS (
  SELECT
    k.customer_number,
    SUM(CAST((n.contact_cost_factor_0 - 1 + s.charged) * k.cost * f.scenario_0 AS DECIMAL(18, 2))) AS amount_0,
    SUM(CAST((n.contact_cost_factor_1 - 1 + s.charged) * k.cost * f.scenario_1 AS DECIMAL(18, 2))) AS amount_1,
    SUM(CAST((n.contact_cost_factor_2 - 1 + s.charged) * k.cost * f.scenario_2 AS DECIMAL(18, 2))) AS amount_2,
    SUM(CAST((n.contact_cost_factor_3 - 1 + s.charged) * k.cost * f.scenario_3 AS DECIMAL(18, 2))) AS amount_3
  FROM staged.contact_year AS k
  JOIN staged.carrying_factor AS f ON f.years_before = k.years_before
  CROSS JOIN staged.what_if_scenario AS n
  CROSS JOIN staged.setting AS s
  GROUP BY k.customer_number
)
SELECT
  p.customer_number,
  CAST(p.amount_0 - COALESCE(c.amount_0, 0) AS DECIMAL(18, 2)) AS contribution_0,
  CAST(p.amount_1 - COALESCE(c.amount_1, 0) AS DECIMAL(18, 2)) AS contribution_1,
  CAST(p.amount_2 - COALESCE(c.amount_2, 0) AS DECIMAL(18, 2)) AS contribution_2,
  CAST(p.amount_3 - COALESCE(c.amount_3, 0) AS DECIMAL(18, 2)) AS contribution_3
FROM policy_money AS p
LEFT JOIN contact_money AS c ON c.customer_number = p.customer_number
ORDER BY p.customer_number;
