-- What each channel of advertising cost in the last 52 weeks that the book holds, if they end in the last twelve months, and the sales that its
-- platform claims; null where it claims none.
CREATE TABLE staged.media_year AS
WITH latest AS (
  SELECT MAX(m.week) AS week
  FROM book.media AS m
  CROSS JOIN staged.setting AS s
  WHERE m.week <= s.as_of
)
SELECT
  m.channel,
  COUNT(DISTINCT m.week) AS weeks,
  SUM(CAST(m.spend AS DECIMAL(18, 2))) AS spend,
  SUM(CAST(m.platform_conversions AS DECIMAL(18, 2))) AS claimed
FROM book.media AS m
CROSS JOIN latest AS l
CROSS JOIN staged.setting AS s
WHERE m.channel IS NOT NULL AND m.week > l.week - INTERVAL '364' DAY AND m.week <= l.week
  AND l.week > s.as_of - INTERVAL '1' YEAR
GROUP BY m.channel;
