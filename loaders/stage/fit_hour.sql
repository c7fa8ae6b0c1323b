-- Contribution of the last twelve months and minutes of staff in all contacts of them, in 200 parts of the customers (by number). Staff is who has
-- the contact in person: app and web have none.
CREATE TABLE staged.fit_hour AS
WITH spent AS (
  SELECT c.customer_number, SUM(CAST(k.minutes AS DECIMAL(18, 1))) AS minutes
  FROM book.contacts AS k
  JOIN staged.customer AS c ON c.customer_id = k.customer_id
  CROSS JOIN staged.setting AS s
  WHERE COALESCE(k.channel, '') NOT IN ('app', 'web') AND CAST(k.occurred_at AS DATE) <= s.as_of
    AND CAST(k.occurred_at AS DATE) > s.as_of - INTERVAL '12' MONTH
  GROUP BY c.customer_number
)
SELECT
  CAST(c.customer_number % 200 AS INTEGER) AS part,
  CAST(COUNT(*) AS INTEGER) AS people,
  CAST(SUM(COALESCE(v.expected_last_year, 0)) AS DECIMAL(18, 2)) AS contribution,
  CAST(SUM(COALESCE(p.minutes, 0)) AS DECIMAL(18, 1)) AS minutes
FROM staged.customer AS c
LEFT JOIN staged.customer_value AS v ON v.customer_number = c.customer_number
LEFT JOIN spent AS p ON p.customer_number = c.customer_number
GROUP BY 1
ORDER BY 1;
