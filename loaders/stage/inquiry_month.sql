-- Contacts about a loan or surrender by month (since the year 0), and the people behind them.
CREATE TABLE staged.inquiry_month AS
SELECT
  CAST(EXTRACT(YEAR FROM k.occurred_at) * 12 + EXTRACT(MONTH FROM k.occurred_at) - 1 AS INTEGER) AS month,
  COUNT(*) AS inquiries,
  COUNT(DISTINCT k.customer_id) AS people
FROM book.contacts AS k
WHERE k.purpose = 'loan_or_surrender_inquiry' AND k.occurred_at IS NOT NULL
GROUP BY 1;
