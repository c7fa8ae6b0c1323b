-- One row per quote that the customer decided about (taken up or withdrawn; what underwriting declined is no answer to a price) and that says both
-- the list and the offered premium. What is known of who asked is as of today, but for whether they held a policy on the day.
CREATE TABLE staged.price_quote AS
WITH quote AS (
  SELECT
    a.application_id,
    c.customer_number,
    a.product,
    COALESCE(a.quoted_on, a.applied_on, a.decided_on) AS quoted_on,
    a.offered_premium / a.list_premium AS ratio,
    a.list_premium,
    CASE WHEN a.price_randomised THEN 1 ELSE 0 END AS is_randomised,
    CASE WHEN a.decision = 'accepted' THEN 1 ELSE 0 END AS is_taken,
    p.channel
  FROM book.applications AS a
  LEFT JOIN staged.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN staged.policy AS p ON p.policy_id = a.policy_id
  WHERE a.decision IN ('accepted', 'withdrawn') AND a.list_premium > 0 AND a.offered_premium > 0
),
holder AS (
  SELECT DISTINCT q.application_id
  FROM quote AS q
  JOIN staged.policy AS p ON p.customer_number = q.customer_number
  WHERE NOT p.is_rider AND p.issued_on < q.quoted_on AND (p.ended_on IS NULL OR p.ended_on > q.quoted_on)
)
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY q.application_id) AS INTEGER) AS quote_number,
  q.customer_number,
  q.product,
  CAST(q.quoted_on - DATE '1970-01-01' AS INTEGER) AS quoted_day,
  CAST(q.ratio AS DOUBLE) AS ratio,
  q.list_premium,
  q.is_randomised,
  q.is_taken,
  q.channel,
  CASE WHEN q.customer_number IS NULL THEN NULL WHEN h.application_id IS NULL THEN 'no' ELSE 'yes' END AS has_policy,
  c.income_band,
  c.source,
  c.preferred_channel
FROM quote AS q
LEFT JOIN holder AS h ON h.application_id = q.application_id
LEFT JOIN staged.customer AS c ON c.customer_number = q.customer_number
ORDER BY quote_number;
