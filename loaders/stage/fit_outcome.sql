-- What became of those who were prospects 24 months before the as-of date, in groups: where their latest quote of the 24 months before stood then
-- ('none' without one), how many bought a first policy since, and its premium as quoted (annual, or single).
CREATE TABLE staged.fit_outcome AS
WITH past AS (
  SELECT as_of - INTERVAL '24' MONTH AS at_day FROM staged.setting
),
bought AS (
  SELECT
    customer_number,
    product,
    issued_on,
    CASE WHEN annual_premium > 0 THEN annual_premium ELSE single_premium END AS premium,
    ROW_NUMBER() OVER (PARTITION BY customer_number ORDER BY issued_on, policy_number) AS place
  FROM staged.policy
  WHERE customer_number IS NOT NULL AND NOT is_rider AND issued_on IS NOT NULL
),
quote AS (
  SELECT
    c.customer_number,
    CASE WHEN a.decision IS NULL OR a.decided_on > p.at_day THEN 'open' ELSE a.decision END AS standing,
    ROW_NUMBER() OVER (PARTITION BY c.customer_number ORDER BY COALESCE(a.quoted_on, a.applied_on) DESC, a.application_id DESC) AS place
  FROM book.applications AS a
  JOIN staged.customer AS c ON c.customer_id = a.customer_id
  CROSS JOIN past AS p
  WHERE COALESCE(a.quoted_on, a.applied_on) <= p.at_day AND COALESCE(a.quoted_on, a.applied_on) > p.at_day - INTERVAL '24' MONTH
    AND a.product IS NOT NULL AND COALESCE(a.offered_premium, a.list_premium) > 0
)
SELECT
  COALESCE(q.standing, 'none') AS standing,
  c.income_band,
  c.source,
  CASE WHEN b.issued_on <= s.as_of THEN b.product END AS product,
  CAST(COUNT(*) AS INTEGER) AS people,
  CAST(SUM(CASE WHEN b.issued_on <= s.as_of THEN 1 ELSE 0 END) AS INTEGER) AS buyers,
  CAST(SUM(CASE WHEN b.issued_on <= s.as_of THEN COALESCE(b.premium, 0) ELSE 0 END) AS DECIMAL(18, 2)) AS premium
FROM staged.customer AS c
JOIN book.customers AS k ON k.customer_id = c.customer_id
CROSS JOIN past AS p
CROSS JOIN staged.setting AS s
LEFT JOIN bought AS b ON b.customer_number = c.customer_number AND b.place = 1
LEFT JOIN quote AS q ON q.customer_number = c.customer_number AND q.place = 1
WHERE k.first_seen_on <= p.at_day AND (k.deceased_on IS NULL OR k.deceased_on > p.at_day)
  AND (b.issued_on IS NULL OR b.issued_on > p.at_day) AND (b.issued_on IS NOT NULL OR k.joined_on IS NULL)
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4;
