-- Quotes by product, between 39 and 3 months before the as-of date so that all had time to be decided, and how many became policies; with the sums
-- over people that a share clustered by person needs. Quotes of nobody known stand for themselves.
CREATE TABLE staged.fit_quote AS
WITH quote AS (
  SELECT
    a.product,
    COALESCE(CAST(a.customer_id AS VARCHAR), CONCAT('application ', CAST(a.application_id AS VARCHAR))) AS person,
    COUNT(*) AS quotes,
    SUM(CASE WHEN a.decision = 'accepted' OR a.policy_id IS NOT NULL THEN 1 ELSE 0 END) AS taken
  FROM book.applications AS a
  CROSS JOIN staged.setting AS s
  WHERE a.product IS NOT NULL AND COALESCE(a.quoted_on, a.applied_on) > s.as_of - INTERVAL '39' MONTH
    AND COALESCE(a.quoted_on, a.applied_on) <= s.as_of - INTERVAL '3' MONTH
  GROUP BY 1, 2
)
SELECT
  product,
  CAST(COUNT(*) AS INTEGER) AS people,
  CAST(SUM(quotes) AS INTEGER) AS quotes,
  CAST(SUM(taken) AS INTEGER) AS taken,
  CAST(SUM(taken * taken) AS INTEGER) AS taken_squares,
  CAST(SUM(taken * quotes) AS INTEGER) AS products,
  CAST(SUM(quotes * quotes) AS INTEGER) AS quote_squares
FROM quote
GROUP BY product
ORDER BY product;
