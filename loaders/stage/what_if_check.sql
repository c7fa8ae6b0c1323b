-- The full recompute, customer by customer, of the scenarios on which the cells are checked.
CREATE TABLE staged.what_if_check AS
WITH policy_money AS (
  SELECT
    n.scenario,
    c.customer_number,
    SUM(CAST((c.expected + n.margin * CASE WHEN p.product = n.product THEN c.premium ELSE 0 END)
      * POWER(1 + n.discount_rate, c.years_before + 0.5) AS DECIMAL(18, 2))) AS amount
  FROM staged.policy_contribution AS c
  JOIN staged.policy AS p ON p.policy_number = c.policy_number
  CROSS JOIN staged.what_if_scenario AS n
  GROUP BY n.scenario, c.customer_number
),
contact_money AS (
  SELECT
    n.scenario,
    k.customer_number,
    SUM(CAST((n.contact_cost_factor - 1 + s.charged) * k.cost
      * POWER(1 + n.discount_rate, k.years_before + 0.5) AS DECIMAL(18, 2))) AS amount
  FROM staged.contact_year AS k
  CROSS JOIN staged.what_if_scenario AS n
  CROSS JOIN staged.setting AS s
  GROUP BY n.scenario, k.customer_number
)
SELECT p.scenario, p.customer_number, p.amount - COALESCE(c.amount, 0) AS contribution
FROM policy_money AS p
LEFT JOIN contact_money AS c ON c.scenario = p.scenario AND c.customer_number = p.customer_number
ORDER BY p.scenario, p.customer_number;
