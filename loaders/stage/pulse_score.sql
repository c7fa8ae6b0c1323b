-- Executives' view of marketing by round, role and item; the score as a share of its scale where the scale is known.
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
ORDER BY asked_on, role, item;
