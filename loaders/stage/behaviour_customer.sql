-- From which day the behaviour of policyholders covered for at least twelve months is looked at: a table of its own, so that the engine knows how few
-- they are before it joins contacts by day.
CREATE TABLE staged.behaviour_window AS
WITH covered AS (
  SELECT p.customer_number, p.began_on
  FROM staged.cover_spell AS p
  CROSS JOIN staged.setting AS s
  WHERE (p.ended_on IS NULL OR p.ended_on > s.as_of) AND p.began_on <= s.as_of - INTERVAL '12' MONTH
),
first_contact AS (
  SELECT MIN(CAST(occurred_at AS DATE)) AS first_on FROM book.contacts
)
SELECT
  c.customer_number,
  CAST(CASE
    WHEN c.began_on >= w.from_on THEN c.began_on
    ELSE w.from_on
  END AS DATE) AS seen_from
FROM covered AS c
CROSS JOIN (
  SELECT CAST(MAX(d.from_on) AS DATE) AS from_on
  FROM (
    SELECT s.as_of - INTERVAL '60' MONTH AS from_on FROM staged.setting AS s
    UNION ALL
    SELECT s.observed_from AS from_on FROM staged.setting AS s
    UNION ALL
    SELECT f.first_on AS from_on FROM first_contact AS f
  ) AS d
) AS w
ORDER BY c.customer_number;

-- One row per policyholder who has been covered without a break for at least twelve months on the as-of date: the day from which their behaviour is
-- looked at (at most sixty months back, no earlier than cover, contacts and observation begin), the days since, how they pay (the most payments a
-- year of their policies in force, 0 single premiums alone), the channels that they said they prefer and last bought through, how often a reminder
-- had to be sent, and what contacts with them cost.
CREATE TABLE staged.behaviour_customer AS
WITH held AS (
  SELECT
    p.customer_number,
    MAX(p.frequency) AS payments,
    MAX(CASE WHEN l.place = 1 THEN p.channel END) AS last_channel
  FROM staged.policy AS p
  JOIN (
    SELECT q.policy_number, ROW_NUMBER() OVER (PARTITION BY q.customer_number ORDER BY q.issued_on DESC, q.policy_number DESC) AS place
    FROM staged.policy AS q
    CROSS JOIN staged.setting AS t
    WHERE NOT q.is_rider AND q.customer_number IS NOT NULL AND q.issued_on <= t.as_of AND (q.ended_on IS NULL OR q.ended_on > t.as_of)
  ) AS l ON l.policy_number = p.policy_number
  GROUP BY p.customer_number
),
reminded AS (
  SELECT n.customer_number, COUNT(*) AS reminders
  FROM book.policy_events AS e
  JOIN staged.policy AS p ON p.policy_id = e.policy_id
  JOIN staged.behaviour_window AS n ON n.customer_number = p.customer_number
  CROSS JOIN staged.setting AS s
  WHERE e.kind = 'grace' AND NOT p.is_rider AND CAST(e.occurred_on AS DATE) >= n.seen_from AND CAST(e.occurred_on AS DATE) <= s.as_of
  GROUP BY n.customer_number
),
served AS (
  SELECT
    n.customer_number,
    SUM(CAST(COALESCE(k.cost, k.minutes * f.hourly_cost / 60, 0) AS DECIMAL(18, 2))) AS contact_cost
  FROM book.contacts AS k
  JOIN staged.customer AS c ON c.customer_id = k.customer_id
  JOIN staged.behaviour_window AS n ON n.customer_number = c.customer_number
  LEFT JOIN book.staff AS f ON f.staff_id = k.staff_id
  CROSS JOIN staged.setting AS s
  WHERE CAST(k.occurred_at AS DATE) >= n.seen_from AND CAST(k.occurred_at AS DATE) <= s.as_of
  GROUP BY n.customer_number
)
SELECT
  n.customer_number,
  n.seen_from,
  CAST(s.as_of - n.seen_from AS INTEGER) AS days,
  h.payments,
  h.last_channel,
  c.preferred_channel,
  CAST(COALESCE(r.reminders, 0) AS INTEGER) AS reminders,
  COALESCE(v.contact_cost, 0) AS contact_cost
FROM staged.behaviour_window AS n
JOIN staged.customer AS c ON c.customer_number = n.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN held AS h ON h.customer_number = n.customer_number
LEFT JOIN reminded AS r ON r.customer_number = n.customer_number
LEFT JOIN served AS v ON v.customer_number = n.customer_number
CROSS JOIN staged.setting AS s
WHERE (b.deceased_on IS NULL OR b.deceased_on > s.as_of) AND s.as_of > n.seen_from
ORDER BY n.customer_number;
