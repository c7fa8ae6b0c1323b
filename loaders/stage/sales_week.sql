-- Sales of a week in the whole country: its national row where there is one, else the sum of its regions. `regions` counts the rows that the
-- policies of the week come from, `ape_regions` those of its premium; where a region is missing the week is not known.
CREATE TABLE staged.sales_week AS
WITH rows_of_week AS (
  SELECT
    week,
    CASE WHEN region IS NULL THEN 1 ELSE 0 END AS national,
    policies,
    ape
  FROM book.sales
  WHERE week IS NOT NULL
),
kinds AS (
  SELECT week, MAX(national) AS national
  FROM rows_of_week
  GROUP BY week
)
SELECT
  r.week,
  k.national,
  SUM(CAST(r.policies AS DECIMAL(18, 2))) AS policies,
  COUNT(r.policies) AS regions,
  SUM(CAST(r.ape AS DECIMAL(18, 2))) AS ape,
  COUNT(r.ape) AS ape_regions,
  COUNT(*) AS rows_of_week
FROM rows_of_week AS r
JOIN kinds AS k ON k.week = r.week AND k.national = r.national
GROUP BY r.week, k.national
ORDER BY r.week;
