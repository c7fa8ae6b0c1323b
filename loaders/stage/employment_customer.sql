-- One row per customer whose employer is named: a number in place of the firm's name, and what the book says of the firm (null where it does not know it).
CREATE TABLE staged.employment_customer AS
WITH firm AS (
  SELECT
    k.employer_id,
    CAST(ROW_NUMBER() OVER (ORDER BY k.employer_id) AS INTEGER) AS firm_number
  FROM (SELECT DISTINCT employer_id FROM book.customers WHERE employer_id IS NOT NULL) AS k
)
SELECT
  c.customer_number,
  f.firm_number,
  e.size_band,
  e.industry,
  e.growth_stage
FROM staged.customer AS c
JOIN book.customers AS b ON b.customer_id = c.customer_id
JOIN firm AS f ON f.employer_id = b.employer_id
LEFT JOIN book.employers AS e ON e.employer_id = b.employer_id
ORDER BY c.customer_number;
