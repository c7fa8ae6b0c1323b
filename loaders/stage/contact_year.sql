-- Contacts of a customer in each twelve months before the as-of date, with their cost: the recorded one, or the minutes at
-- the hourly cost of the member of staff.
CREATE TABLE staged.contact_year AS
SELECT
  c.customer_number,
  CAST(FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM k.occurred_at)) * 12
    + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM k.occurred_at)) / 12) AS INTEGER) AS years_before,
  COUNT(*) AS contacts,
  SUM(CAST(COALESCE(k.cost, k.minutes * f.hourly_cost / 60, 0) AS DECIMAL(18, 2))) AS cost
FROM book.contacts AS k
JOIN staged.customer AS c ON c.customer_id = k.customer_id
LEFT JOIN book.staff AS f ON f.staff_id = k.staff_id
CROSS JOIN staged.setting AS s
GROUP BY 1, 2;
