-- One row per person in a randomised campaign of people or households, with what was known on the day of assignment alone; `cluster` keeps a household together
-- over all campaigns. Whom the rule of conduct leaves out of targeting is marked by what was known then: people of 65 and more, with a trusted contact or a care
-- flag, an open claim, a complaint of the last three months not settled at once, or once defrauded.
CREATE TABLE staged.uplift_member AS
WITH chosen AS (
  SELECT
    m.member_number,
    m.campaign_number,
    m.customer_number,
    m.is_holdout,
    m.assigned_on,
    m.delivered
  FROM staged.campaign_member AS m
  JOIN staged.campaign AS c ON c.campaign_number = m.campaign_number
  WHERE c.assignment = 'randomised' AND c.unit IN ('customer', 'household') AND m.customer_number IS NOT NULL
    AND m.assigned_on IS NOT NULL
),
held AS (
  SELECT
    m.member_number,
    SUM(CASE WHEN p.ended_on IS NULL OR p.ended_on > m.assigned_on THEN 1 ELSE 0 END) AS policies,
    SUM(CASE WHEN p.ended_on IS NULL OR p.ended_on > m.assigned_on THEN COALESCE(p.annual_premium, 0) ELSE 0 END) AS premium,
    MAX(CASE WHEN p.is_savings AND (p.ended_on IS NULL OR p.ended_on > m.assigned_on) THEN 1 ELSE 0 END) AS holds_savings,
    MAX(CASE WHEN NOT p.is_savings AND (p.ended_on IS NULL OR p.ended_on > m.assigned_on) THEN 1 ELSE 0 END) AS holds_protection,
    SUM(CASE WHEN p.ended_on <= m.assigned_on AND p.end_reason IN ('lapse', 'surrender') THEN 1 ELSE 0 END) AS given_up,
    MAX(p.issued_on) AS last_bought_on
  FROM chosen AS m
  JOIN staged.policy AS p ON p.customer_number = m.customer_number AND p.issued_on < m.assigned_on
  GROUP BY m.member_number
),
claimant AS (
  SELECT DISTINCT m.member_number
  FROM chosen AS m
  JOIN staged.policy AS p ON p.customer_number = m.customer_number
  JOIN book.claims AS k ON k.policy_id = p.policy_id
  WHERE k.reported_on <= m.assigned_on AND (COALESCE(k.decided_on, k.paid_on) IS NULL OR COALESCE(k.decided_on, k.paid_on) > m.assigned_on)
),
complainant AS (
  SELECT DISTINCT m.member_number
  FROM chosen AS m
  JOIN staged.customer AS c ON c.customer_number = m.customer_number
  JOIN book.contacts AS k ON k.customer_id = c.customer_id
  WHERE k.purpose = 'complaint' AND k.occurred_at < m.assigned_on AND k.occurred_at > m.assigned_on - INTERVAL '3' MONTH
    AND (k.resolved_first_time IS NULL OR NOT k.resolved_first_time)
),
victim AS (
  SELECT DISTINCT m.member_number
  FROM chosen AS m
  JOIN staged.customer AS c ON c.customer_number = m.customer_number
  JOIN book.requests AS r ON r.customer_id = c.customer_id
  JOIN book.labels AS l ON l.request_id = r.request_id
  WHERE l.label = 'fraud' AND CAST(l.labelled_at AS DATE) <= m.assigned_on
)
SELECT
  m.member_number,
  m.campaign_number,
  CAST(DENSE_RANK() OVER (ORDER BY COALESCE(b.household_id, c.customer_id)) AS INTEGER) AS cluster,
  CASE WHEN m.is_holdout THEN 0 ELSE 1 END AS treated,
  CASE WHEN m.delivered THEN 1 ELSE 0 END AS delivered,
  CASE WHEN u.policies > 0 THEN 1 ELSE 0 END AS bought,
  COALESCE(u.in_force_25, 0) AS in_force_25,
  CASE WHEN b.marketing_consent_since <= m.assigned_on AND (b.marketing_consent_until IS NULL OR b.marketing_consent_until > m.assigned_on) THEN 1 ELSE 0 END AS has_consent,
  CASE WHEN COALESCE(EXTRACT(YEAR FROM m.assigned_on) - c.birth_year >= 65, FALSE)
      OR COALESCE(b.trusted_contact_since <= m.assigned_on, FALSE)
      OR (COALESCE(b.care_flag, FALSE) AND COALESCE(b.care_flag_since <= m.assigned_on, TRUE))
      OR k.member_number IS NOT NULL OR q.member_number IS NOT NULL OR f.member_number IS NOT NULL
    THEN 1 ELSE 0 END AS left_out,
  EXTRACT(YEAR FROM m.assigned_on) - c.birth_year AS age,
  CASE WHEN c.joined_on <= m.assigned_on THEN (m.assigned_on - c.joined_on) / 365.25 END AS tenure,
  COALESCE(h.policies, 0) AS policies,
  COALESCE(h.premium, 0) AS premium,
  COALESCE(h.holds_savings, 0) AS holds_savings,
  COALESCE(h.holds_protection, 0) AS holds_protection,
  COALESCE(h.given_up, 0) AS given_up,
  (m.assigned_on - h.last_bought_on) / 365.25 AS years_since_bought,
  CASE WHEN c.owns_home IS NOT NULL THEN CASE WHEN c.owns_home THEN 1 ELSE 0 END END AS owns_home,
  CASE WHEN c.has_employer THEN 1 ELSE 0 END AS has_employer,
  c.income_band,
  c.preferred_channel,
  c.source,
  c.residence,
  c.region
FROM chosen AS m
JOIN staged.customer AS c ON c.customer_number = m.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN held AS h ON h.member_number = m.member_number
LEFT JOIN staged.campaign_purchase AS u ON u.member_number = m.member_number
LEFT JOIN claimant AS k ON k.member_number = m.member_number
LEFT JOIN complainant AS q ON q.member_number = m.member_number
LEFT JOIN victim AS f ON f.member_number = m.member_number
ORDER BY m.member_number;
