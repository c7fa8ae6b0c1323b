-- Which twelve months before the as-of date each period of the ledger starts in: 0 is the last twelve.
CREATE TABLE staged.ledger_period AS
SELECT
  l.period_start,
  CAST(FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM l.period_start)) * 12
    + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM l.period_start)) / 12) AS INTEGER) AS years_before
FROM (SELECT DISTINCT period_start FROM book.ledger) AS l
CROSS JOIN staged.setting AS s
ORDER BY l.period_start;
