-- One row per request for money, numbered in the order of time, with what was known of customer and policy on that day. `exposed` is the money
-- that could go: the amount, or all that is available where a request names none (a change of payee).
CREATE TABLE staged.request AS
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY q.requested_at, q.request_id) - 1 AS INTEGER) AS request_number,
  q.request_id,
  c.customer_number,
  CASE WHEN k.household_id IS NOT NULL THEN CAST(DENSE_RANK() OVER (ORDER BY k.household_id) AS INTEGER) END AS household_number,
  p.policy_number,
  CAST(CAST(q.requested_at AS DATE) - DATE '1970-01-01' AS INTEGER) AS requested_day,
  CAST(EXTRACT(HOUR FROM q.requested_at) * 3600 + EXTRACT(MINUTE FROM q.requested_at) * 60
    + FLOOR(EXTRACT(SECOND FROM q.requested_at)) AS INTEGER) AS requested_second,
  CAST(EXTRACT(YEAR FROM q.requested_at) * 12 + EXTRACT(MONTH FROM q.requested_at) - 1 AS INTEGER) AS requested_month,
  q.requested_at,
  q.kind,
  q.channel,
  q.branch,
  q.amount,
  q.available_value,
  COALESCE(q.amount, q.available_value) AS exposed,
  q.payee_new,
  CASE WHEN q.payee_token IS NOT NULL THEN CAST(DENSE_RANK() OVER (ORDER BY q.payee_token) AS INTEGER) END AS payee_number,
  q.status,
  q.executed_at,
  CAST(EXTRACT(YEAR FROM q.requested_at) - k.birth_year AS INTEGER) AS age,
  COALESCE(k.trusted_contact_since <= CAST(q.requested_at AS DATE), FALSE) AS has_trusted_contact,
  COALESCE(k.care_flag AND COALESCE(k.care_flag_since, k.joined_on) <= CAST(q.requested_at AS DATE), FALSE) AS has_care_flag,
  q.previous_request_id,
  q.inquiry_contact_id
FROM book.requests AS q
LEFT JOIN staged.customer AS c ON c.customer_id = q.customer_id
LEFT JOIN book.customers AS k ON k.customer_id = q.customer_id
LEFT JOIN staged.policy AS p ON p.policy_id = q.policy_id
ORDER BY request_number;
