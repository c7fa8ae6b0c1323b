-- The light that staff saw on a request, with the cuts of that time.
CREATE TABLE staged.request_light AS
SELECT
  r.request_number,
  COALESCE(l.model, '') AS model,
  l.score,
  l.light,
  l.yellow_cut,
  l.red_cut,
  CAST(CAST(COALESCE(l.shown_at, r.requested_at) AS DATE) - DATE '1970-01-01' AS INTEGER) AS shown_day
FROM book.lights AS l
JOIN staged.request AS r ON r.request_id = l.request_id
ORDER BY r.request_number, model;
