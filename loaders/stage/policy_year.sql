-- Money of a policy in each twelve months before the as-of date (0 = the last twelve), and what it comes to in the two views of
-- contribution: on expected claims, and on claims as they came. Without reserve changes a savings product's money in a year is
-- not its profit, so its rows are left out and the page says so.
CREATE TABLE staged.policy_year AS
WITH money AS (
  SELECT
    p.policy_number,
    t.years_before,
    CAST(SUM(CASE WHEN l.kind = 'premium' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS premium,
    CAST(SUM(CASE WHEN l.kind = 'investment_income' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS investment_income,
    CAST(SUM(CASE WHEN l.kind = 'expected_claim' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS expected_claim,
    CAST(SUM(CASE WHEN l.kind = 'claim' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS claim,
    CAST(SUM(CASE WHEN l.kind IN ('surrender', 'maturity', 'annuity', 'dividend') THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS benefit,
    CAST(SUM(CASE WHEN l.kind IN ('initial_commission', 'clawback', 'acquisition_expense') THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS acquisition,
    CAST(SUM(CASE WHEN l.kind = 'renewal_commission' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS renewal_commission,
    CAST(SUM(CASE WHEN l.kind = 'maintenance_expense' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS maintenance,
    CAST(SUM(CASE WHEN l.kind = 'reserve_change' THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS reserve_change,
    CAST(SUM(CASE WHEN l.kind IN ('reinsurance', 'tax', 'capital_charge') THEN l.amount ELSE 0 END) AS DECIMAL(18, 2)) AS other
  FROM book.ledger AS l
  JOIN staged.policy AS p ON p.policy_id = l.policy_id
  JOIN staged.ledger_period AS t ON t.period_start = l.period_start
  CROSS JOIN staged.ledger_coverage AS g
  WHERE p.customer_number IS NOT NULL AND (g.has_reserve_change OR NOT p.is_savings)
  GROUP BY p.policy_number, t.years_before
)
SELECT
  m.*,
  p.customer_number,
  p.product,
  CAST(premium + investment_income + benefit + acquisition + renewal_commission + maintenance + reserve_change + other
    + CASE WHEN g.has_expected_claim THEN expected_claim ELSE claim END AS DECIMAL(18, 2)) AS expected,
  CAST(premium + investment_income + benefit + acquisition + renewal_commission + maintenance + reserve_change + other
    + claim AS DECIMAL(18, 2)) AS realised
FROM money AS m
JOIN staged.policy AS p ON p.policy_number = m.policy_number
CROSS JOIN staged.ledger_coverage AS g;
