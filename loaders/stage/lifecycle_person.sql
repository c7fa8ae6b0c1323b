-- One row per person who is known: place now and a year ago, money, and whether a next step may be offered: people of 65 and more, with a
-- trusted contact, a care flag, an open claim or complaint (of the last three months, not settled at once), once defrauded or in the
-- group that no campaign may reach are left out.
CREATE TABLE staged.lifecycle_person AS
WITH claimant AS (
  SELECT DISTINCT p.customer_id
  FROM book.claims AS k
  JOIN book.policies AS p ON p.policy_id = k.policy_id
  WHERE k.decided_on IS NULL AND k.paid_on IS NULL
),
complainant AS (
  SELECT DISTINCT k.customer_id
  FROM book.contacts AS k
  CROSS JOIN staged.setting AS s
  WHERE k.purpose = 'complaint' AND k.occurred_at > s.as_of - INTERVAL '3' MONTH
    AND (k.resolved_first_time IS NULL OR NOT k.resolved_first_time)
),
victim AS (
  SELECT DISTINCT r.customer_id
  FROM book.labels AS l
  JOIN book.requests AS r ON r.request_id = l.request_id
  WHERE l.label = 'fraud'
)
SELECT
  c.customer_number,
  now.place,
  before.place AS place_before,
  before.place = 'long_gone' AND before.left_on IS NULL AS left_unseen,
  now.premium,
  COALESCE(v.expected_last_year, 0) AS contribution,
  CASE
    WHEN now.place IN ('left', 'win_back', 'long_gone') THEN COALESCE(now.left_on > s.as_of - INTERVAL '1' YEAR, FALSE)
    WHEN now.place IN ('asked', 'silent', 'asked_again') THEN COALESCE(now.asked_on > s.as_of - INTERVAL '1' YEAR, FALSE)
  END AS is_recent,
  c.has_marketing_consent AND NOT COALESCE(b.marketing_consent_since > s.as_of, FALSE) AS has_consent,
  COALESCE(EXTRACT(YEAR FROM s.as_of) - c.birth_year >= 65, FALSE) AS is_senior,
  c.has_trusted_contact AS has_trusted_contact,
  COALESCE(b.care_flag, FALSE) OR b.care_flag_since IS NOT NULL AS has_care_flag,
  k.customer_id IS NOT NULL AS has_open_claim,
  m.customer_id IS NOT NULL AS has_open_complaint,
  f.customer_id IS NOT NULL AS was_defrauded,
  b.global_holdout_since IS NOT NULL AS is_held_out
FROM staged.lifecycle_place AS now
JOIN staged.lifecycle_place AS before ON before.customer_number = now.customer_number AND before.years_before = 1
JOIN staged.customer AS c ON c.customer_number = now.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN staged.customer_value AS v ON v.customer_number = c.customer_number
LEFT JOIN claimant AS k ON k.customer_id = c.customer_id
LEFT JOIN complainant AS m ON m.customer_id = c.customer_id
LEFT JOIN victim AS f ON f.customer_id = c.customer_id
CROSS JOIN staged.setting AS s
WHERE now.years_before = 0 AND now.place <> 'not_yet'
ORDER BY c.customer_number;
