-- Another driver of sales in a week: its national value where there is one, else the mean of its regions.
CREATE TABLE staged.control_week AS
WITH known AS (
  SELECT
    week,
    name,
    CASE WHEN region IS NULL THEN 1 ELSE 0 END AS national,
    CAST(value AS DECIMAL(28, 8)) AS value
  FROM book.controls
  WHERE week IS NOT NULL AND name IS NOT NULL AND value IS NOT NULL
),
kinds AS (
  SELECT week, name, MAX(national) AS national
  FROM known
  GROUP BY week, name
)
SELECT
  a.week,
  a.name,
  SUM(a.value) AS total,
  COUNT(*) AS parts
FROM known AS a
JOIN kinds AS k ON k.week = a.week AND k.name = a.name AND k.national = a.national
GROUP BY a.week, a.name
ORDER BY a.week, a.name;
