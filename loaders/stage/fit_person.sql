-- One row per person of fit_candidate whom nothing leaves out. Demands are the person's own contacts with staff in the last twelve months, complaints,
-- claims, contacts of no known purpose and repeats of a matter that was not settled left out; strain is abusive conduct that two members of staff
-- recorded, in days. The latest quote of the last 24 months and where it stands.
CREATE TABLE staged.fit_person AS
WITH kept AS (
  SELECT customer_number, is_prospect
  FROM staged.fit_candidate
  WHERE NOT (is_senior OR has_trusted_contact OR has_care_flag OR has_open_claim OR has_open_complaint OR was_defrauded)
),
contact AS (
  SELECT
    c.customer_number,
    CAST(k.occurred_at AS DATE) AS day,
    CAST(k.minutes AS DECIMAL(18, 1)) AS minutes,
    k.channel,
    COALESCE(k.direction, 'inbound') <> 'outbound' AND k.repeat_of IS NULL AND COALESCE(k.channel, '') NOT IN ('app', 'web') AS is_demand,
    COALESCE(k.conduct = 'abusive' AND k.second_staff_id <> k.staff_id, FALSE) AS is_strain,
    CAST(k.occurred_at AS DATE) > s.as_of - INTERVAL '12' MONTH AS is_recent,
    CAST(k.occurred_at AS DATE) > s.as_of - INTERVAL '6' MONTH AS is_half
  FROM book.contacts AS k
  JOIN staged.customer AS c ON c.customer_id = k.customer_id
  CROSS JOIN staged.setting AS s
  WHERE k.purpose NOT IN ('complaint', 'claim') AND CAST(k.occurred_at AS DATE) <= s.as_of
    AND CAST(k.occurred_at AS DATE) > s.as_of - INTERVAL '24' MONTH
),
span AS (
  SELECT customer_number, MIN(day) AS first_day, MAX(day) AS last_day
  FROM contact
  WHERE is_demand AND is_recent
  GROUP BY customer_number
),
demand AS (
  SELECT
    k.customer_number,
    COUNT(*) AS contacts,
    SUM(COALESCE(k.minutes, 0)) AS minutes,
    SUM(CASE WHEN CAST(k.day - DATE '2001-01-01' AS INTEGER) % 7 >= 5 THEN 1 ELSE 0 END) AS at_weekends,
    SUM(CASE WHEN k.channel = 'phone' THEN 1 ELSE 0 END) AS by_phone,
    SUM(CASE WHEN k.day - p.first_day <= p.last_day - k.day THEN 1 ELSE 0 END) AS first_half,
    SUM(CASE WHEN k.is_half THEN 1 ELSE 0 END) AS half_year,
    MAX(p.last_day - p.first_day) AS days
  FROM contact AS k
  JOIN span AS p ON p.customer_number = k.customer_number
  WHERE k.is_demand AND k.is_recent
  GROUP BY k.customer_number
),
strain AS (
  SELECT
    customer_number,
    COUNT(DISTINCT CASE WHEN is_recent THEN day END) AS days_now,
    COUNT(DISTINCT CASE WHEN is_recent THEN NULL ELSE day END) AS days_before
  FROM contact
  WHERE is_strain
  GROUP BY customer_number
),
quote AS (
  SELECT
    c.customer_number,
    a.product,
    COALESCE(a.offered_premium, a.list_premium) AS premium,
    CASE WHEN a.decision IS NULL OR a.decided_on > s.as_of THEN 'open' ELSE a.decision END AS standing,
    ROW_NUMBER() OVER (PARTITION BY c.customer_number ORDER BY COALESCE(a.quoted_on, a.applied_on) DESC, a.application_id DESC) AS place
  FROM book.applications AS a
  JOIN staged.customer AS c ON c.customer_id = a.customer_id
  CROSS JOIN staged.setting AS s
  WHERE COALESCE(a.quoted_on, a.applied_on) <= s.as_of AND COALESCE(a.quoted_on, a.applied_on) > s.as_of - INTERVAL '24' MONTH
    AND a.product IS NOT NULL AND COALESCE(a.offered_premium, a.list_premium) > 0
)
SELECT
  n.customer_number,
  n.is_prospect,
  c.income_band,
  c.source,
  q.product,
  CAST(q.premium AS DECIMAL(18, 2)) AS premium,
  q.standing,
  CAST(COALESCE(d.contacts, 0) AS INTEGER) AS contacts,
  CAST(COALESCE(d.minutes, 0) AS DECIMAL(18, 1)) AS minutes,
  CAST(COALESCE(d.at_weekends, 0) AS INTEGER) AS at_weekends,
  CAST(COALESCE(d.by_phone, 0) AS INTEGER) AS by_phone,
  CAST(COALESCE(d.first_half, 0) AS INTEGER) AS first_half,
  CAST(COALESCE(d.half_year, 0) AS INTEGER) AS half_year,
  CAST(COALESCE(d.days, 0) AS INTEGER) AS days,
  CAST(COALESCE(t.days_now, 0) AS INTEGER) AS strain_days,
  CAST(COALESCE(t.days_before, 0) AS INTEGER) AS strain_days_before
FROM kept AS n
JOIN staged.customer AS c ON c.customer_number = n.customer_number
LEFT JOIN demand AS d ON d.customer_number = n.customer_number
LEFT JOIN strain AS t ON t.customer_number = n.customer_number
LEFT JOIN quote AS q ON q.customer_number = n.customer_number AND q.place = 1
ORDER BY n.customer_number;
