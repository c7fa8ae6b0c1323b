-- Contribution on expected claims, and cost of winning, of all policies or riders of a kind that were issued in the same period of the ledger
-- (`issue_period` counts periods from year 0), in each period since: 0 is the one they were issued in, and what was booked before it.
CREATE TABLE staged.money_since_issue AS
WITH kind AS (
  SELECT
    p.policy_id,
    DENSE_RANK() OVER (ORDER BY p.product, p.is_rider, c.source, EXTRACT(YEAR FROM p.issued_on),
      FLOOR((EXTRACT(MONTH FROM p.issued_on) - 1) * g.periods_a_year / 12)) AS kind_number,
    p.product,
    p.is_rider,
    c.source,
    EXTRACT(YEAR FROM p.issued_on) * g.periods_a_year
      + FLOOR((EXTRACT(MONTH FROM p.issued_on) - 1) * g.periods_a_year / 12) AS issue_period
  FROM staged.policy AS p
  LEFT JOIN staged.customer AS c ON c.customer_number = p.customer_number
  CROSS JOIN staged.ledger_coverage AS g
  WHERE p.issued_on IS NOT NULL AND p.customer_number IS NOT NULL AND (g.has_reserve_change OR NOT p.is_savings)
),
money AS (
  SELECT
    k.kind_number,
    l.period_start,
    SUM(CASE WHEN l.kind = CASE WHEN g.has_expected_claim THEN 'claim' ELSE 'expected_claim' END THEN 0 ELSE l.amount END) AS expected,
    SUM(CASE WHEN l.kind IN ('initial_commission', 'clawback', 'acquisition_expense') THEN l.amount ELSE 0 END) AS acquisition
  FROM book.ledger AS l
  JOIN kind AS k ON k.policy_id = l.policy_id
  CROSS JOIN staged.ledger_coverage AS g
  GROUP BY k.kind_number, l.period_start
),
kinds AS (
  SELECT DISTINCT kind_number, product, is_rider, source, issue_period
  FROM kind
),
placed AS (
  SELECT
    k.product,
    k.is_rider,
    k.source,
    k.issue_period,
    EXTRACT(YEAR FROM m.period_start) * g.periods_a_year
      + FLOOR((EXTRACT(MONTH FROM m.period_start) - 1) * g.periods_a_year / 12) - k.issue_period AS periods_since,
    m.expected,
    m.acquisition
  FROM money AS m
  JOIN kinds AS k ON k.kind_number = m.kind_number
  CROSS JOIN staged.ledger_coverage AS g
)
SELECT
  product,
  is_rider,
  source,
  CAST(issue_period AS INTEGER) AS issue_period,
  CAST(CASE WHEN periods_since < 0 THEN 0 ELSE periods_since END AS INTEGER) AS periods_since,
  CAST(SUM(expected) AS DECIMAL(18, 2)) AS expected,
  CAST(SUM(acquisition) AS DECIMAL(18, 2)) AS acquisition
FROM placed
GROUP BY 1, 2, 3, 4, 5
ORDER BY 1, 2, 3, 4, 5;
