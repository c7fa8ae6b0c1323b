-- One row per policyholder in force on the as-of date: age that year (null when the year of birth is not known) and what kinds of cover are held.
CREATE TABLE staged.service_customer AS
SELECT
  c.customer_number,
  CAST(EXTRACT(YEAR FROM s.as_of) - c.birth_year AS INTEGER) AS age,
  MAX(CASE WHEN p.is_savings THEN 1 ELSE 0 END) = 1 AS holds_savings,
  MAX(CASE WHEN p.is_savings THEN 0 ELSE 1 END) = 1 AS holds_protection
FROM staged.policy AS p
JOIN staged.customer AS c ON c.customer_number = p.customer_number
CROSS JOIN staged.setting AS s
WHERE p.issued_on <= s.as_of AND (p.ended_on IS NULL OR p.ended_on > s.as_of)
GROUP BY c.customer_number, c.birth_year, s.as_of
ORDER BY c.customer_number;
