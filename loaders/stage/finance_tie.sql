-- Premium of the last twelve months as finance booked it and as the ledger has it; no row where finance booked none.
CREATE TABLE staged.finance_tie AS
SELECT
  f.booked,
  l.in_ledger
FROM (
  SELECT SUM(f.amount) AS booked
  FROM book.finance AS f
  CROSS JOIN staged.setting AS s
  WHERE f.line = 'premium'
    AND (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM f.month)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM f.month) BETWEEN 0 AND 11
) AS f
CROSS JOIN (
  SELECT COALESCE(SUM(l.amount), 0) AS in_ledger
  FROM book.ledger AS l
  JOIN staged.ledger_period AS t ON t.period_start = l.period_start
  WHERE l.kind = 'premium' AND t.years_before = 0
) AS l
WHERE f.booked IS NOT NULL;
