-- Inquiries, applications and policies of the whole country by week: as booked for it, else summed over regions.
CREATE TABLE staged.geo_sales AS
SELECT
  s.week,
  SUM(CAST(s.inquiries AS DECIMAL(18, 4))) AS inquiries,
  SUM(CAST(s.applications AS DECIMAL(18, 4))) AS applications,
  SUM(CAST(s.policies AS DECIMAL(18, 4))) AS policies
FROM book.sales AS s
LEFT JOIN (
  SELECT week
  FROM book.sales
  WHERE region IS NULL
  GROUP BY week
) AS n ON n.week = s.week
WHERE s.week IS NOT NULL AND (s.region IS NULL OR n.week IS NULL)
GROUP BY s.week
ORDER BY s.week;
