-- Money of a policy in each twelve months before the as-of date (0 = the last twelve). Without reserve changes a savings
-- product's money in a year is not its profit, so its rows are left out and the page says so.
CREATE TABLE staged.policy_year AS
SELECT
  p.policy_number,
  CAST(FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM l.period_start)) * 12
    + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM l.period_start)) / 12) AS INTEGER) AS years_before,
  SUM(CASE WHEN l.kind = 'premium' THEN l.amount ELSE 0 END) AS premium,
  SUM(CASE WHEN l.kind = 'investment_income' THEN l.amount ELSE 0 END) AS investment_income,
  SUM(CASE WHEN l.kind = 'expected_claim' THEN l.amount ELSE 0 END) AS expected_claim,
  SUM(CASE WHEN l.kind = 'claim' THEN l.amount ELSE 0 END) AS claim,
  SUM(CASE WHEN l.kind IN ('surrender', 'maturity', 'annuity', 'dividend') THEN l.amount ELSE 0 END) AS benefit,
  SUM(CASE WHEN l.kind IN ('initial_commission', 'clawback', 'acquisition_expense') THEN l.amount ELSE 0 END) AS acquisition,
  SUM(CASE WHEN l.kind = 'renewal_commission' THEN l.amount ELSE 0 END) AS renewal_commission,
  SUM(CASE WHEN l.kind = 'maintenance_expense' THEN l.amount ELSE 0 END) AS maintenance,
  SUM(CASE WHEN l.kind = 'reserve_change' THEN l.amount ELSE 0 END) AS reserve_change,
  SUM(CASE WHEN l.kind IN ('reinsurance', 'tax', 'capital_charge') THEN l.amount ELSE 0 END) AS other
FROM book.ledger AS l
JOIN staged.policy AS p ON p.policy_id = l.policy_id
CROSS JOIN staged.setting AS s
CROSS JOIN staged.ledger_coverage AS g
WHERE p.customer_number IS NOT NULL AND (g.has_reserve_change OR NOT p.is_savings)
GROUP BY 1, 2;

-- The same with the two views of contribution: on expected claims and on claims as they came.
CREATE VIEW staged.policy_contribution AS
SELECT
  y.*,
  p.customer_number,
  premium + investment_income + benefit + acquisition + renewal_commission + maintenance + reserve_change + other
    + CASE WHEN g.has_expected_claim THEN expected_claim ELSE claim END AS expected,
  premium + investment_income + benefit + acquisition + renewal_commission + maintenance + reserve_change + other
    + claim AS realised
FROM staged.policy_year AS y
JOIN staged.policy AS p ON p.policy_number = y.policy_number
CROSS JOIN staged.ledger_coverage AS g;
