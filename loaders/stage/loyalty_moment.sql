-- One row per customer who held a policy at a moment: on the day of each answered questionnaire (survey_number), on the as-of date and on the same day a
-- year before (years_before 0 and 1, survey_number null). What had been bought by then, riders aside, and what followed within twelve months
-- (null unless they have passed): policies held that day that were given up, policies bought. Policies that ended otherwise count as not
-- given up. Contribution is that of the twelve months of the book in which the moment lies. Signs of attachment look back 24 months.
CREATE TABLE staged.loyalty_moment AS
WITH day_of_book AS (
  SELECT 0 AS years_before, as_of AS at_day FROM staged.setting
  UNION ALL
  SELECT 1 AS years_before, as_of - INTERVAL '1' YEAR AS at_day FROM staged.setting
),
moment AS (
  SELECT v.survey_number, CAST(NULL AS INTEGER) AS years_before, v.customer_number, v.answered_on AS at_day
  FROM staged.survey_invitation AS v
  WHERE v.respondent = 'customer' AND v.answered AND v.answered_on IS NOT NULL AND v.customer_number IS NOT NULL
  UNION ALL
  SELECT CAST(NULL AS INTEGER) AS survey_number, d.years_before, c.customer_number, CAST(d.at_day AS DATE) AS at_day
  FROM staged.customer AS c
  CROSS JOIN day_of_book AS d
),
held AS (
  SELECT
    m.survey_number,
    m.years_before,
    m.customer_number,
    m.at_day,
    SUM(CASE WHEN NOT p.is_rider AND p.issued_on <= m.at_day THEN 1 ELSE 0 END) AS policies_bought,
    SUM(CASE WHEN NOT p.is_rider AND p.issued_on <= m.at_day AND p.issued_on > m.at_day - INTERVAL '36' MONTH THEN 1 ELSE 0 END) AS bought_36_before,
    MIN(CASE WHEN p.is_rider THEN NULL ELSE p.issued_on END) AS first_bought_on,
    SUM(CASE WHEN NOT p.is_rider AND p.issued_on <= m.at_day AND (p.ended_on IS NULL OR p.ended_on > m.at_day) THEN 1 ELSE 0 END) AS policies_held,
    SUM(CASE WHEN NOT p.is_rider AND p.issued_on <= m.at_day AND p.ended_on > m.at_day AND p.ended_on <= m.at_day + INTERVAL '12' MONTH
      AND p.end_reason IN ('lapse', 'surrender') THEN 1 ELSE 0 END) AS given_up_12,
    SUM(CASE WHEN NOT p.is_rider AND p.issued_on > m.at_day AND p.issued_on <= m.at_day + INTERVAL '12' MONTH THEN 1 ELSE 0 END) AS bought_12,
    SUM(CASE WHEN p.issued_on <= m.at_day AND (p.ended_on IS NULL OR p.ended_on > m.at_day)
      THEN COALESCE(p.annual_premium, 0) + COALESCE(p.single_premium, 0) / 10 ELSE 0 END) AS premium
  FROM moment AS m
  JOIN staged.policy AS p ON p.customer_number = m.customer_number
  GROUP BY m.survey_number, m.years_before, m.customer_number, m.at_day
),
contact AS (
  SELECT
    h.customer_number,
    h.at_day,
    SUM(CASE WHEN k.purpose IN ('inquiry', 'brochure', 'quote') THEN 1 ELSE 0 END) AS own_inquiries,
    SUM(CASE WHEN k.purpose IN ('cancellation', 'loan_or_surrender_inquiry') THEN 1 ELSE 0 END) AS leaving_inquiries
  FROM (SELECT DISTINCT customer_number, at_day FROM held WHERE policies_held > 0) AS h
  JOIN staged.customer AS c ON c.customer_number = h.customer_number
  JOIN book.contacts AS k ON k.customer_id = c.customer_id
  WHERE k.occurred_at < h.at_day AND k.occurred_at >= h.at_day - INTERVAL '24' MONTH AND (k.direction IS NULL OR k.direction <> 'outbound')
  GROUP BY h.customer_number, h.at_day
),
referral AS (
  SELECT h.customer_number, h.at_day, COUNT(*) AS referrals
  FROM (SELECT DISTINCT customer_number, at_day FROM held WHERE policies_held > 0) AS h
  JOIN staged.customer AS c ON c.customer_number = h.customer_number
  JOIN book.customers AS won ON won.referrer_id = c.customer_id
  WHERE COALESCE(won.joined_on, won.first_seen_on) <= h.at_day
  GROUP BY h.customer_number, h.at_day
),
money AS (
  SELECT customer_number, years_before, SUM(expected) AS expected FROM staged.policy_year GROUP BY customer_number, years_before
),
book_year AS (
  SELECT
    h.*,
    CAST(FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM h.at_day)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM h.at_day)) / 12) AS INTEGER) AS ledger_year,
    CASE WHEN h.at_day + INTERVAL '12' MONTH <= s.as_of THEN TRUE ELSE FALSE END AS was_followed
  FROM held AS h
  CROSS JOIN staged.setting AS s
  WHERE h.policies_held > 0
)
SELECT
  h.survey_number,
  h.years_before,
  h.customer_number,
  CAST(h.policies_bought AS INTEGER) AS policies_bought,
  CAST(CASE WHEN h.first_bought_on > h.at_day - INTERVAL '36' MONTH THEN h.bought_36_before - 1 ELSE h.bought_36_before END AS INTEGER)
    AS bought_again_36,
  CAST(h.policies_held AS INTEGER) AS policies_held,
  CAST(CASE WHEN h.was_followed THEN h.given_up_12 END AS INTEGER) AS given_up_12,
  CAST(CASE WHEN h.was_followed THEN h.bought_12 END AS INTEGER) AS bought_12,
  CAST(h.premium AS DECIMAL(18, 2)) AS premium,
  m.expected - s.charged * COALESCE(y.cost, 0) AS contribution,
  CAST(COALESCE(r.referrals, 0) AS INTEGER) AS referrals,
  b.marketing_consent_since IS NOT NULL AND b.marketing_consent_since <= h.at_day
    AND (b.marketing_consent_until IS NULL OR b.marketing_consent_until > h.at_day) AS has_consent,
  CAST(COALESCE(k.own_inquiries, 0) AS INTEGER) AS own_inquiries,
  CAST(COALESCE(k.leaving_inquiries, 0) AS INTEGER) AS leaving_inquiries
FROM book_year AS h
JOIN staged.customer AS c ON c.customer_number = h.customer_number
LEFT JOIN book.customers AS b ON b.customer_id = c.customer_id
LEFT JOIN contact AS k ON k.customer_number = h.customer_number AND k.at_day = h.at_day
LEFT JOIN referral AS r ON r.customer_number = h.customer_number AND r.at_day = h.at_day
LEFT JOIN money AS m ON m.customer_number = h.customer_number AND m.years_before = h.ledger_year
LEFT JOIN staged.contact_year AS y ON y.customer_number = h.customer_number AND y.years_before = h.ledger_year
CROSS JOIN staged.setting AS s
WHERE b.deceased_on IS NULL OR b.deceased_on > h.at_day
ORDER BY h.survey_number, h.years_before, h.customer_number;
