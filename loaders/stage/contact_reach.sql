-- People with a policy in force on the as-of date by age, and how many of them named a trusted contact by then.
CREATE TABLE staged.contact_reach AS
SELECT
  CAST(EXTRACT(YEAR FROM s.as_of) - c.birth_year AS INTEGER) AS age,
  COUNT(*) AS people,
  SUM(CASE WHEN c.has_trusted_contact THEN 1 ELSE 0 END) AS with_contact
FROM staged.customer AS c
CROSS JOIN staged.setting AS s
WHERE c.birth_year IS NOT NULL AND EXISTS (
  SELECT 1 FROM staged.policy AS p
  WHERE p.customer_number = c.customer_number AND NOT p.is_rider AND p.issued_on <= s.as_of
    AND (p.ended_on IS NULL OR p.ended_on > s.as_of)
)
GROUP BY 1;
