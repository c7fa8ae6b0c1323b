-- The two days on which everyone's place is looked at, the as-of date and a year before it, and what the book can tell of places at all.
CREATE TABLE staged.lifecycle_moment AS
SELECT
  m.years_before,
  CAST(s.as_of - m.years_before * INTERVAL '1' YEAR AS DATE) AS day,
  CAST(s.as_of - (m.years_before + 1) * INTERVAL '1' YEAR AS DATE) AS year_before,
  CAST(s.as_of - m.years_before * INTERVAL '1' YEAR - INTERVAL '3' MONTH AS DATE) AS quarter_before,
  EXISTS (SELECT 1 FROM book.contacts WHERE customer_id IS NOT NULL) AS has_contacts,
  EXISTS (SELECT 1 FROM book.policy_events) AS has_events
FROM (SELECT 0 AS years_before UNION ALL SELECT 1) AS m
CROSS JOIN staged.setting AS s
ORDER BY m.years_before;
