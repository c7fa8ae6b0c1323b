-- Reviews that a branch can do on a day; days count from 1970.
CREATE TABLE staged.review_capacity AS
SELECT
  branch,
  CAST(day - DATE '1970-01-01' AS INTEGER) AS day,
  reviews
FROM book.capacity
WHERE branch IS NOT NULL AND day IS NOT NULL AND reviews IS NOT NULL
ORDER BY branch, day;
