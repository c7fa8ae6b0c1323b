-- One row per step of the journeys that ended in the last twelve months. A sale ends a journey: what follows it under the same name is another
-- one, and part 0 is the first. Of steps at the same moment a sale comes last; `at_once` counts those of one moment.
CREATE TABLE staged.touch_step AS
WITH ordered AS (
  SELECT
    t.path_id,
    t.channel,
    t.occurred_at,
    t.converted,
    CASE WHEN t.converted THEN CAST(COALESCE(t.value, 0) AS DECIMAL(18, 2)) ELSE CAST(0 AS DECIMAL(18, 2)) END AS value,
    ROW_NUMBER() OVER (PARTITION BY t.path_id ORDER BY t.occurred_at, t.converted, t.channel) AS place,
    COUNT(*) OVER (PARTITION BY t.path_id, t.occurred_at) AS at_once
  FROM book.touches AS t
  CROSS JOIN staged.setting AS s
  WHERE t.path_id IS NOT NULL AND t.channel IS NOT NULL AND CAST(t.occurred_at AS DATE) <= s.as_of
),
parted AS (
  SELECT
    o.*,
    SUM(CASE WHEN o.converted THEN 1 ELSE 0 END) OVER (PARTITION BY o.path_id ORDER BY o.place)
      - CASE WHEN o.converted THEN 1 ELSE 0 END AS part
  FROM ordered AS o
),
ended AS (
  SELECT p.path_id, p.part, MAX(p.occurred_at) AS ended_at
  FROM parted AS p
  GROUP BY p.path_id, p.part
)
SELECT
  p.path_id,
  p.part,
  p.place,
  p.channel,
  p.at_once,
  CASE WHEN p.converted THEN 1 ELSE 0 END AS sold,
  p.value
FROM parted AS p
JOIN ended AS e ON e.path_id = p.path_id AND e.part = p.part
CROSS JOIN staged.setting AS s
WHERE CAST(e.ended_at AS DATE) > s.as_of - INTERVAL '1' YEAR;
