-- What each channel cost in a week, in the whole country: national buys and those of regions together.
CREATE TABLE staged.media_week AS
SELECT
  week,
  channel,
  SUM(CAST(spend AS DECIMAL(18, 2))) AS spend
FROM book.media
WHERE week IS NOT NULL AND channel IS NOT NULL AND spend IS NOT NULL
GROUP BY week, channel
ORDER BY week, channel;
