-- What the ledger speaks of at all, and how many periods a year it has.
CREATE TABLE staged.ledger_kind AS
SELECT kind, COUNT(*) AS row_count, SUM(amount) AS amount
FROM book.ledger
GROUP BY kind
ORDER BY kind;

CREATE TABLE staged.ledger_coverage AS
SELECT
  COALESCE(MAX(CASE WHEN kind = 'reserve_change' THEN 1 ELSE 0 END), 0) = 1 AS has_reserve_change,
  COALESCE(MAX(CASE WHEN kind = 'expected_claim' THEN 1 ELSE 0 END), 0) = 1 AS has_expected_claim,
  (SELECT COUNT(*) FROM (SELECT DISTINCT EXTRACT(MONTH FROM period_start) FROM book.ledger) AS m) AS periods_a_year
FROM staged.ledger_kind;
