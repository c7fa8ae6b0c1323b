-- What staff did with a request.
CREATE TABLE staged.request_review AS
SELECT
  r.request_number,
  CAST(CAST(COALESCE(v.started_at, r.requested_at) AS DATE) - DATE '1970-01-01' AS INTEGER) AS started_day,
  v.minutes,
  v.action,
  v.override,
  v.selection_probability,
  v.trusted_contact_notified_at IS NOT NULL AS trusted_contact_notified,
  v.trusted_contact_answer
FROM book.reviews AS v
JOIN staged.request AS r ON r.request_id = v.request_id
ORDER BY r.request_number, v.started_at, v.action;
