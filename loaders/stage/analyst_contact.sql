-- Contacts of a customer in a month (12 times the year, and months since January) by channel, purpose and direction; customer null: nobody was identified.
CREATE TABLE staged.analyst_contact AS
SELECT
  c.customer_number,
  CAST(EXTRACT(YEAR FROM k.occurred_at) * 12 + EXTRACT(MONTH FROM k.occurred_at) - 1 AS INTEGER) AS month_number,
  k.channel,
  k.purpose,
  k.direction,
  COUNT(*) AS contacts,
  SUM(CAST(k.minutes AS DECIMAL(18, 2))) AS minutes,
  SUM(CAST(COALESCE(k.cost, k.minutes * f.hourly_cost / 60) AS DECIMAL(18, 2))) AS cost,
  SUM(CASE WHEN k.resolved_first_time THEN 1 WHEN NOT k.resolved_first_time THEN 0 END) AS resolved_first_time,
  SUM(CASE WHEN k.repeat_of IS NOT NULL THEN 1 ELSE 0 END) AS repeats
FROM book.contacts AS k
LEFT JOIN staged.customer AS c ON c.customer_id = k.customer_id
LEFT JOIN book.staff AS f ON f.staff_id = k.staff_id
GROUP BY
  c.customer_number,
  CAST(EXTRACT(YEAR FROM k.occurred_at) * 12 + EXTRACT(MONTH FROM k.occurred_at) - 1 AS INTEGER),
  k.channel,
  k.purpose,
  k.direction
ORDER BY c.customer_number, month_number, k.channel, k.purpose, k.direction;
