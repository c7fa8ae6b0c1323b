-- What was assigned, with its people's outcomes added up, and how many people each outcome is known of. An outcome is not known before the last
-- member of the campaign could have it.
CREATE TABLE staged.campaign_unit AS
WITH outcome AS (
  SELECT
    m.campaign_number,
    m.arm,
    m.is_holdout,
    m.unit_id,
    m.pre_value,
    CASE WHEN m.visited IS NULL THEN NULL WHEN m.visited THEN 1 ELSE 0 END AS visited,
    CASE WHEN m.responded_on IS NULL THEN 0 ELSE 1 END AS responded,
    m.outcome_value AS premium,
    CASE WHEN c.closes_on > s.as_of THEN NULL WHEN b.policies > 0 THEN 1 ELSE 0 END AS take_up,
    CASE WHEN c.closes_on <= s.as_of OR c.closes_on IS NULL THEN COALESCE(b.policies, 0) END AS policies,
    CASE WHEN c.closes_on <= s.as_of OR c.closes_on IS NULL THEN COALESCE(b.ape, 0) END AS ape,
    k.kept,
    CASE WHEN c.closes_on + INTERVAL '13' MONTH <= s.as_of THEN COALESCE(b.in_force_13, 0) END AS in_force_13,
    CASE WHEN c.closes_on + INTERVAL '25' MONTH <= s.as_of THEN COALESCE(b.in_force_25, 0) END AS in_force_25,
    CASE WHEN c.closes_on + INTERVAL '13' MONTH <= s.as_of THEN COALESCE(b.premium_in_force_13, 0) END AS premium_in_force_13,
    CASE WHEN c.closes_on + INTERVAL '25' MONTH <= s.as_of THEN COALESCE(b.premium_in_force_25, 0) END AS premium_in_force_25
  FROM staged.campaign_member AS m
  JOIN staged.campaign AS c ON c.campaign_number = m.campaign_number
  LEFT JOIN staged.campaign_purchase AS b ON b.member_number = m.member_number
  LEFT JOIN staged.campaign_cover AS k ON k.member_number = m.member_number
  CROSS JOIN staged.setting AS s
)
SELECT
  campaign_number,
  arm,
  is_holdout,
  unit_id,
  COUNT(*) AS people,
  COUNT(pre_value) AS pre_value_of,
  CAST(COALESCE(SUM(pre_value), 0) AS DECIMAL(18, 4)) AS pre_value,
  COUNT(visited) AS visited_of,
  SUM(visited) AS visited,
  COUNT(responded) AS responded_of,
  SUM(responded) AS responded,
  COUNT(premium) AS premium_of,
  CAST(SUM(premium) AS DECIMAL(18, 4)) AS premium,
  COUNT(take_up) AS take_up_of,
  SUM(take_up) AS take_up,
  COUNT(policies) AS policies_of,
  SUM(policies) AS policies,
  COUNT(ape) AS ape_of,
  CAST(SUM(ape) AS DECIMAL(18, 4)) AS ape,
  COUNT(kept) AS kept_of,
  SUM(kept) AS kept,
  COUNT(in_force_13) AS in_force_13_of,
  SUM(in_force_13) AS in_force_13,
  COUNT(in_force_25) AS in_force_25_of,
  SUM(in_force_25) AS in_force_25,
  COUNT(premium_in_force_13) AS premium_in_force_13_of,
  CAST(SUM(premium_in_force_13) AS DECIMAL(18, 4)) AS premium_in_force_13,
  COUNT(premium_in_force_25) AS premium_in_force_25_of,
  CAST(SUM(premium_in_force_25) AS DECIMAL(18, 4)) AS premium_in_force_25
FROM outcome
GROUP BY campaign_number, arm, is_holdout, unit_id;
