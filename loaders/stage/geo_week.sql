-- A region's week in a geo test; rows without a week or a region say nothing.
CREATE TABLE staged.geo_week AS
SELECT
  g.test_id,
  g.week,
  g.region,
  g.treated,
  g.outcome,
  g.spend
FROM book.geo AS g
JOIN staged.geo_test AS t ON t.test_id = g.test_id
WHERE g.week IS NOT NULL AND g.region IS NOT NULL
ORDER BY g.test_id, g.week, g.region;
