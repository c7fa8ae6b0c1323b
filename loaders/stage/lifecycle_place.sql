-- The place of every person in the lifecycle, on the as-of date and a year before: the first rule that holds, so that everyone who is known
-- has exactly one. Without contacts nobody can be told to be silent: prospects and customers then stand undivided.
CREATE TABLE staged.lifecycle_place AS
WITH moment AS (
  SELECT MAX(day) AS day_0, MIN(day) AS day_1 FROM staged.lifecycle_moment
),
asking AS (
  SELECT
    customer_number,
    day,
    CASE WHEN LAG(day) OVER (PARTITION BY customer_number ORDER BY day) >= day - INTERVAL '3' MONTH THEN 0 ELSE 1 END AS begins
  FROM staged.lifecycle_sign
  WHERE kind = 'asked'
),
asked AS (
  SELECT
    a.customer_number,
    SUM(a.begins) AS times_0,
    SUM(CASE WHEN a.day <= m.day_1 THEN a.begins END) AS times_1
  FROM asking AS a
  CROSS JOIN moment AS m
  GROUP BY a.customer_number
),
seen AS (
  SELECT
    g.customer_number,
    MAX(CASE WHEN g.kind = 'asked' THEN g.day END) AS asked_0,
    MAX(CASE WHEN g.kind = 'asked' AND g.day <= m.day_1 THEN g.day END) AS asked_1,
    MAX(CASE WHEN g.kind IN ('asked', 'active') THEN g.day END) AS active_0,
    MAX(CASE WHEN g.kind IN ('asked', 'active') AND g.day <= m.day_1 THEN g.day END) AS active_1,
    MAX(CASE WHEN g.kind = 'cancelled' THEN g.day END) AS cancelled_0,
    MAX(CASE WHEN g.kind = 'cancelled' AND g.day <= m.day_1 THEN g.day END) AS cancelled_1,
    MAX(CASE WHEN g.kind IN ('asked', 'approached') THEN g.day END) AS approached_0,
    MAX(CASE WHEN g.kind IN ('asked', 'approached') AND g.day <= m.day_1 THEN g.day END) AS approached_1
  FROM staged.lifecycle_sign AS g
  CROSS JOIN moment AS m
  GROUP BY g.customer_number
),
cover AS (
  SELECT
    m.years_before,
    c.customer_number,
    MAX(c.spell) AS spells,
    MAX(c.began_on) AS began_on,
    MAX(CASE WHEN c.ended_on IS NULL OR c.ended_on > m.day THEN 1 ELSE 0 END) AS is_in_force,
    MAX(CASE WHEN c.ended_on <= m.day THEN c.ended_on END) AS left_on
  FROM staged.cover_spell AS c
  JOIN staged.lifecycle_moment AS m ON c.began_on <= m.day
  GROUP BY m.years_before, c.customer_number
),
premium AS (
  SELECT
    p.customer_number,
    SUM(CASE WHEN p.issued_on <= m.day_0 AND (p.ended_on IS NULL OR p.ended_on > m.day_0)
      THEN CAST(COALESCE(p.annual_premium, 0) AS DECIMAL(18, 2)) ELSE 0 END) AS premium_0,
    SUM(CASE WHEN p.issued_on <= m.day_1 AND (p.ended_on IS NULL OR p.ended_on > m.day_1)
      THEN CAST(COALESCE(p.annual_premium, 0) AS DECIMAL(18, 2)) ELSE 0 END) AS premium_1
  FROM staged.policy AS p
  CROSS JOIN moment AS m
  WHERE p.customer_number IS NOT NULL
  GROUP BY p.customer_number
),
fact AS (
  SELECT
    m.*,
    c.customer_number,
    c.joined_on,
    b.first_seen_on,
    b.deceased_on,
    CASE WHEN m.years_before = 0 THEN a.times_0 ELSE a.times_1 END AS times_asked,
    CASE WHEN m.years_before = 0 THEN g.asked_0 ELSE g.asked_1 END AS asked_on,
    CASE WHEN m.years_before = 0 THEN g.active_0 ELSE g.active_1 END AS active_on,
    CASE WHEN m.years_before = 0 THEN g.cancelled_0 ELSE g.cancelled_1 END AS cancelled_on,
    CASE WHEN m.years_before = 0 THEN g.approached_0 ELSE g.approached_1 END AS approached_on,
    v.spells,
    v.began_on,
    COALESCE(v.is_in_force, 0) AS is_in_force,
    v.left_on,
    e.end_reason AS left_by,
    COALESCE(CASE WHEN m.years_before = 0 THEN p.premium_0 ELSE p.premium_1 END, 0) AS premium
  FROM staged.customer AS c
  CROSS JOIN staged.lifecycle_moment AS m
  LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
  LEFT JOIN asked AS a ON a.customer_number = c.customer_number
  LEFT JOIN seen AS g ON g.customer_number = c.customer_number
  LEFT JOIN cover AS v ON v.customer_number = c.customer_number AND v.years_before = m.years_before
  LEFT JOIN staged.cover_spell AS e ON e.customer_number = c.customer_number AND e.spell = v.spells
  LEFT JOIN premium AS p ON p.customer_number = c.customer_number
)
SELECT
  customer_number,
  years_before,
  CASE
    WHEN deceased_on <= day OR (is_in_force = 0 AND left_on IS NOT NULL AND left_by = 'death') THEN 'deceased'
    WHEN is_in_force = 1 AND cancelled_on > year_before THEN 'part_cancelled'
    WHEN is_in_force = 1 AND began_on > year_before AND (spells > 1 OR joined_on < began_on) THEN 'bought_again'
    WHEN is_in_force = 1 AND began_on > year_before THEN 'bought'
    WHEN is_in_force = 1 AND NOT has_contacts THEN 'in_force'
    WHEN is_in_force = 1 AND active_on > year_before THEN 'active'
    WHEN is_in_force = 1 THEN 'quiet'
    WHEN left_on IS NOT NULL AND approached_on > year_before AND approached_on >= left_on THEN 'win_back'
    WHEN left_on > year_before THEN 'left'
    WHEN left_on IS NOT NULL OR joined_on <= day THEN 'long_gone'
    WHEN first_seen_on > day OR (first_seen_on IS NULL AND asked_on IS NULL AND joined_on > day) THEN 'not_yet'
    WHEN NOT has_contacts AND asked_on IS NULL THEN 'prospect'
    WHEN asked_on IS NULL THEN 'never_asked'
    WHEN asked_on <= quarter_before THEN 'silent'
    WHEN times_asked > 1 THEN 'asked_again'
    ELSE 'asked'
  END AS place,
  asked_on,
  left_on,
  premium
FROM fact
ORDER BY customer_number, years_before;
