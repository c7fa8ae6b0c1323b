-- One row per channel touched, the one with the most journeys first and numbered from 0. Channels beyond the fortieth, those with fewer than ten
-- journeys, and one more where these are fewer than ten together, share one last number: `channel` is then null.
CREATE TABLE staged.touch_channel AS
WITH counted AS (
  SELECT
    t.channel AS own_channel,
    COUNT(DISTINCT t.path_id) AS journeys,
    ROW_NUMBER() OVER (ORDER BY COUNT(DISTINCT t.path_id) DESC, t.channel) AS ranked
  FROM staged.touch_step AS t
  GROUP BY t.channel
),
told AS (
  SELECT
    COALESCE(SUM(CASE WHEN c.journeys >= 10 AND c.ranked <= 40 THEN 1 ELSE 0 END), 0) AS large,
    COALESCE(SUM(CASE WHEN c.journeys >= 10 AND c.ranked <= 40 THEN 0 ELSE c.journeys END), 0) AS in_small
  FROM counted AS c
),
kept AS (
  SELECT d.large - CASE WHEN d.in_small BETWEEN 1 AND 9 AND d.large > 0 THEN 1 ELSE 0 END AS channels
  FROM told AS d
)
SELECT
  c.own_channel,
  CASE WHEN c.ranked <= k.channels THEN c.own_channel ELSE NULL END AS channel,
  CAST(CASE WHEN c.ranked <= k.channels THEN c.ranked - 1 ELSE k.channels END AS INTEGER) AS channel_number,
  c.journeys
FROM counted AS c
CROSS JOIN kept AS k;
