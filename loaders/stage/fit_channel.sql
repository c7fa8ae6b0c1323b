-- People's own contacts of the last twelve months by channel, at weekends and on other days: how many were answered and settled the first time, and
-- how long people waited.
CREATE TABLE staged.fit_channel AS
WITH own AS (
  SELECT
    k.channel,
    k.customer_id,
    k.contact_id,
    CAST(CAST(k.occurred_at AS DATE) - DATE '2001-01-01' AS INTEGER) % 7 >= 5 AS at_weekend,
    k.answered,
    k.resolved_first_time,
    k.wait_minutes
  FROM book.contacts AS k
  CROSS JOIN staged.setting AS s
  WHERE COALESCE(k.direction, 'inbound') <> 'outbound' AND k.channel IS NOT NULL AND CAST(k.occurred_at AS DATE) <= s.as_of
    AND CAST(k.occurred_at AS DATE) > s.as_of - INTERVAL '12' MONTH
)
SELECT
  channel,
  CAST(COUNT(*) AS INTEGER) AS contacts,
  CAST(COUNT(DISTINCT customer_id) AS INTEGER) AS people,
  CAST(SUM(CASE WHEN at_weekend THEN 1 ELSE 0 END) AS INTEGER) AS at_weekends,
  CAST(COUNT(resolved_first_time) AS INTEGER) AS settled_known,
  CAST(SUM(CASE WHEN resolved_first_time THEN 1 ELSE 0 END) AS INTEGER) AS settled,
  CAST(COUNT(wait_minutes) AS INTEGER) AS wait_known,
  CAST(SUM(CASE WHEN wait_minutes <= 2 THEN 1 ELSE 0 END) AS INTEGER) AS within_2,
  CAST(SUM(CASE WHEN wait_minutes <= 5 THEN 1 ELSE 0 END) AS INTEGER) AS within_5,
  CAST(SUM(CASE WHEN wait_minutes <= 10 THEN 1 ELSE 0 END) AS INTEGER) AS within_10,
  CAST(SUM(CASE WHEN wait_minutes <= 20 THEN 1 ELSE 0 END) AS INTEGER) AS within_20
FROM own
GROUP BY channel
ORDER BY channel;
