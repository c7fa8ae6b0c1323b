-- One row: how many policyholders campaigns turned to in the last twelve months, and how many of them were in the most valuable fifth by the expected
-- contribution of the twelve months before that, so that the ranks were known when the campaigns chose.
CREATE TABLE staged.campaign_reach AS
WITH ranked AS (
  SELECT
    v.customer_number AS customer_number,
    NTILE(5) OVER (ORDER BY v.expected_year_before DESC, v.customer_number) AS fifth
  FROM staged.customer_value AS v
  WHERE v.was_in_year_before = 1
),
reached AS (
  SELECT DISTINCT m.customer_number AS customer_number
  FROM staged.campaign_member AS m
  CROSS JOIN staged.setting AS s
  WHERE m.customer_number IS NOT NULL
    AND NOT m.is_holdout
    AND (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM m.assigned_on)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM m.assigned_on) BETWEEN 0 AND 11
)
SELECT
  CAST(COUNT(*) AS INTEGER) AS people,
  CAST(COALESCE(SUM(CASE WHEN r.fifth = 1 THEN 1 ELSE 0 END), 0) AS INTEGER) AS in_top_fifth
FROM reached AS t
JOIN ranked AS r ON r.customer_number = t.customer_number;
