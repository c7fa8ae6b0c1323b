-- One row per finding about a request, in the order of time; later findings stand beside earlier ones. Days count from 1970.
CREATE TABLE staged.finding AS
SELECT
  r.request_number,
  CAST(CAST(l.labelled_at AS DATE) - DATE '1970-01-01' AS INTEGER) AS labelled_day,
  CAST(EXTRACT(HOUR FROM l.labelled_at) * 3600 + EXTRACT(MINUTE FROM l.labelled_at) * 60
    + FLOOR(EXTRACT(SECOND FROM l.labelled_at)) AS INTEGER) AS labelled_second,
  l.labelled_by,
  l.label,
  l.paid_out,
  l.prevented,
  l.recovered
FROM book.labels AS l
JOIN staged.request AS r ON r.request_id = l.request_id
ORDER BY r.request_number, l.labelled_at, l.label, l.labelled_by;
