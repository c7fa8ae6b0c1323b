-- One row per living person who is a prospect (never had a policy) or a policyholder in force, with what leaves a person out of every question of
-- fit: 65 years and more, a trusted contact, a care flag, an open claim as owner or insured, an open complaint, or once defrauded.
CREATE TABLE staged.fit_candidate AS
WITH insured AS (
  SELECT DISTINCT p.insured_id
  FROM book.claims AS k
  JOIN book.policies AS p ON p.policy_id = k.policy_id
  WHERE k.decided_on IS NULL AND k.paid_on IS NULL AND p.insured_id IS NOT NULL
)
SELECT
  l.customer_number,
  l.place IN ('prospect', 'never_asked', 'silent', 'asked_again', 'asked') AS is_prospect,
  l.is_senior,
  l.has_trusted_contact,
  l.has_care_flag,
  l.has_open_claim OR i.insured_id IS NOT NULL AS has_open_claim,
  l.has_open_complaint,
  l.was_defrauded,
  c.birth_year IS NULL AS age_unknown
FROM staged.lifecycle_person AS l
JOIN staged.customer AS c ON c.customer_number = l.customer_number
LEFT JOIN insured AS i ON i.insured_id = c.customer_id
WHERE l.place IN ('prospect', 'never_asked', 'silent', 'asked_again', 'asked',
  'in_force', 'active', 'quiet', 'bought', 'bought_again', 'part_cancelled')
ORDER BY l.customer_number;
