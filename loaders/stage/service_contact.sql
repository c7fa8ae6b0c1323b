-- One row per contact of the last 24 months, the as-of date's month being the last. A contact without a direction counts as the customer's own.
-- `view_age` is how many days before the contact the company last learnt anything of the customer: an earlier contact, a purchase, a change or a claim
-- on a policy, an application, an answered survey, or the first day that it knew of the person; null when nothing earlier is known.
-- `other_channel` says of a contact about an earlier one's matter whether it came through another channel. `cost` is the recorded one, or the
-- minutes at the hourly cost of the member of staff.
CREATE TABLE staged.service_contact AS
WITH known AS (
  SELECT c.customer_number AS customer_number, CAST(k.occurred_at AS DATE) AS known_on
  FROM book.contacts AS k
  JOIN staged.customer AS c ON c.customer_id = k.customer_id
  UNION
  SELECT p.customer_number, p.issued_on FROM staged.policy AS p WHERE p.customer_number IS NOT NULL AND p.issued_on IS NOT NULL
  UNION
  SELECT p.customer_number, CAST(e.occurred_on AS DATE)
  FROM book.policy_events AS e
  JOIN staged.policy AS p ON p.policy_id = e.policy_id
  WHERE p.customer_number IS NOT NULL AND e.occurred_on IS NOT NULL
  UNION
  SELECT p.customer_number, m.reported_on
  FROM book.claims AS m
  JOIN staged.policy AS p ON p.policy_id = m.policy_id
  WHERE p.customer_number IS NOT NULL AND m.reported_on IS NOT NULL
  UNION
  SELECT c.customer_number, COALESCE(a.quoted_on, a.applied_on)
  FROM book.applications AS a
  JOIN staged.customer AS c ON c.customer_id = a.customer_id
  WHERE COALESCE(a.quoted_on, a.applied_on) IS NOT NULL
  UNION
  SELECT i.customer_number, i.answered_on FROM staged.survey_invitation AS i
  WHERE i.customer_number IS NOT NULL AND i.answered_on IS NOT NULL
  UNION
  SELECT c.customer_number, COALESCE(b.first_seen_on, b.joined_on)
  FROM book.customers AS b
  JOIN staged.customer AS c ON c.customer_id = b.customer_id
  WHERE COALESCE(b.first_seen_on, b.joined_on) IS NOT NULL
),
view_before AS (
  SELECT
    customer_number,
    known_on,
    LAG(known_on) OVER (PARTITION BY customer_number ORDER BY known_on) AS last_known_on
  FROM known
),
recent AS (
  SELECT
    k.contact_id AS contact_id,
    c.customer_number AS customer_number,
    k.customer_id IS NOT NULL AS has_customer,
    k.staff_id AS staff_id,
    CAST(k.occurred_at AS DATE) AS occurred_on,
    CAST(FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM k.occurred_at)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM k.occurred_at)) / 12) AS INTEGER) AS years_before,
    k.channel AS channel,
    k.purpose AS purpose,
    COALESCE(k.direction, 'inbound') <> 'outbound' AS is_inbound,
    k.answered AS answered,
    k.resolved_first_time AS resolved,
    k.wait_minutes AS wait_minutes,
    k.history_seen AS history_seen,
    k.repeat_of AS repeat_of,
    CAST(COALESCE(k.cost, k.minutes * f.hourly_cost / 60) AS DECIMAL(18, 2)) AS cost
  FROM book.contacts AS k
  CROSS JOIN staged.setting AS s
  LEFT JOIN staged.customer AS c ON c.customer_id = k.customer_id
  LEFT JOIN book.staff AS f ON f.staff_id = k.staff_id
)
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY r.contact_id) AS INTEGER) AS contact_number,
  r.customer_number,
  r.has_customer,
  CASE WHEN r.staff_id IS NULL THEN NULL ELSE CAST(DENSE_RANK() OVER (ORDER BY r.staff_id) AS INTEGER) END AS staff_number,
  r.years_before,
  r.channel,
  r.purpose,
  r.is_inbound,
  r.answered,
  r.resolved,
  r.wait_minutes,
  r.history_seen,
  r.repeat_of IS NOT NULL AS is_repeat,
  e.channel <> r.channel AS other_channel,
  CAST(r.occurred_on - v.last_known_on AS INTEGER) AS view_age,
  r.cost
FROM recent AS r
LEFT JOIN book.contacts AS e ON e.contact_id = r.repeat_of
LEFT JOIN view_before AS v ON v.customer_number = r.customer_number AND v.known_on = r.occurred_on
WHERE r.years_before IN (0, 1)
ORDER BY contact_number;
