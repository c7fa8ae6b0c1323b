-- What finance booked of new business and marketing, by months before the last (0 is the month of as_of).
CREATE TABLE staged.new_business_booked AS
SELECT
  CAST((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM f.month)) * 12
    + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM f.month) AS INTEGER) AS months_before,
  f.line,
  CAST(SUM(f.amount) AS DECIMAL(18, 2)) AS amount
FROM book.finance AS f
CROSS JOIN staged.setting AS s
WHERE f.line IN ('ape', 'vnb', 'marketing') AND f.month <= s.as_of AND f.amount IS NOT NULL
GROUP BY 1, 2
ORDER BY 1, 2;
