-- Executives' view of marketing by round, role and item. A score beyond the ends of its scale is taken for a slip and left out.
CREATE TABLE staged.pulse_score AS
SELECT
  CAST(asked_on AS VARCHAR) AS asked_on,
  CAST(asked_on - DATE '1970-01-01' AS INTEGER) AS asked_day,
  role,
  item,
  respondents,
  score,
  low,
  high
FROM book.pulse
WHERE asked_on IS NOT NULL AND role IS NOT NULL AND item IS NOT NULL AND score IS NOT NULL AND respondents IS NOT NULL
  AND (low IS NULL OR score >= low) AND (high IS NULL OR score <= high)
ORDER BY asked_on, role, item;
