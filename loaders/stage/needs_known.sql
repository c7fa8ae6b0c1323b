-- One row: how many people have a policy in force on the as-of date, and how many of them have said something of what they want in the last 24 months: an inquiry,
-- a request for service, a change, a complaint or a cancellation, a quote or an application, or an answered survey.
CREATE TABLE staged.needs_known AS
WITH holder AS (
  SELECT DISTINCT p.customer_number AS customer_number
  FROM staged.policy AS p
  CROSS JOIN staged.setting AS s
  WHERE p.customer_number IS NOT NULL AND p.issued_on <= s.as_of AND (p.ended_on IS NULL OR p.ended_on > s.as_of)
),
wish AS (
  SELECT k.customer_number AS customer_number
  FROM staged.service_contact AS k
  WHERE k.is_inbound AND k.purpose IN ('inquiry', 'brochure', 'quote', 'service', 'change', 'complaint', 'cancellation')
  UNION
  SELECT c.customer_number
  FROM book.applications AS a
  JOIN staged.customer AS c ON c.customer_id = a.customer_id
  CROSS JOIN staged.setting AS s
  WHERE (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM COALESCE(a.quoted_on, a.applied_on))) * 12
    + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM COALESCE(a.quoted_on, a.applied_on)) BETWEEN 0 AND 23
  UNION
  SELECT i.customer_number
  FROM staged.survey_invitation AS i
  CROSS JOIN staged.setting AS s
  WHERE i.answered
    AND (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM i.answered_on)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM i.answered_on) BETWEEN 0 AND 23
)
SELECT
  CAST(COUNT(*) AS INTEGER) AS people,
  CAST(COUNT(w.customer_number) AS INTEGER) AS known
FROM holder AS h
LEFT JOIN wish AS w ON w.customer_number = h.customer_number;
