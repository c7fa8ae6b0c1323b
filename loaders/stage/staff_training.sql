-- One row per member of staff at work on the as-of date, with the days since the latest training; null for those never trained.
CREATE TABLE staged.staff_training AS
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY f.staff_id) AS INTEGER) AS staff_number,
  f.role,
  CAST(s.as_of - f.trained_on AS INTEGER) AS days_since
FROM book.staff AS f
CROSS JOIN staged.setting AS s
WHERE COALESCE(f.joined_on, s.as_of) <= s.as_of AND (f.left_on IS NULL OR f.left_on > s.as_of)
ORDER BY staff_number;
