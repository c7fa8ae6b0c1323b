-- Journeys that took the same way are one row: `path` holds the numbers of their channels in order.
CREATE TABLE staged.touch_path AS
WITH journey AS (
  SELECT
    t.path_id,
    t.part,
    STRING_AGG(CAST(c.channel_number AS VARCHAR), ' ' ORDER BY t.place) AS path,
    MAX(t.sold) AS sold,
    SUM(t.value) AS value
  FROM staged.touch_step AS t
  JOIN staged.touch_channel AS c ON c.own_channel = t.channel
  GROUP BY t.path_id, t.part
)
SELECT j.path, COUNT(*) AS journeys, SUM(j.sold) AS sales, SUM(j.value) AS value
FROM journey AS j
GROUP BY j.path;
