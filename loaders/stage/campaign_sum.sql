-- What an arm comes down to, one row per outcome: sums over its units of people, outcome, what was known before, and of their products. Sums are of DECIMAL,
-- so that they are the same in any order.
CREATE TABLE staged.campaign_sum AS
WITH measured AS (
  SELECT 'visited' AS metric
  UNION ALL SELECT 'responded'
  UNION ALL SELECT 'premium'
  UNION ALL SELECT 'take_up'
  UNION ALL SELECT 'policies'
  UNION ALL SELECT 'ape'
  UNION ALL SELECT 'kept'
  UNION ALL SELECT 'in_force_13'
  UNION ALL SELECT 'in_force_25'
  UNION ALL SELECT 'premium_in_force_13'
  UNION ALL SELECT 'premium_in_force_25'
),
outcome AS (
  SELECT
    u.campaign_number,
    u.arm,
    u.is_holdout,
    m.metric,
    u.people AS members,
    u.pre_value_of,
    CAST(u.pre_value AS DECIMAL(19, 4)) AS covariate,
    CAST(CASE m.metric
      WHEN 'visited' THEN u.visited_of
      WHEN 'responded' THEN u.responded_of
      WHEN 'premium' THEN u.premium_of
      WHEN 'take_up' THEN u.take_up_of
      WHEN 'policies' THEN u.policies_of
      WHEN 'ape' THEN u.ape_of
      WHEN 'kept' THEN u.kept_of
      WHEN 'in_force_13' THEN u.in_force_13_of
      WHEN 'in_force_25' THEN u.in_force_25_of
      WHEN 'premium_in_force_13' THEN u.premium_in_force_13_of
      ELSE u.premium_in_force_25_of
    END AS DECIMAL(19, 0)) AS people,
    CAST(CASE m.metric
      WHEN 'visited' THEN u.visited
      WHEN 'responded' THEN u.responded
      WHEN 'premium' THEN u.premium
      WHEN 'take_up' THEN u.take_up
      WHEN 'policies' THEN u.policies
      WHEN 'ape' THEN u.ape
      WHEN 'kept' THEN u.kept
      WHEN 'in_force_13' THEN u.in_force_13
      WHEN 'in_force_25' THEN u.in_force_25
      WHEN 'premium_in_force_13' THEN u.premium_in_force_13
      ELSE u.premium_in_force_25
    END AS DECIMAL(19, 4)) AS outcome
  FROM staged.campaign_unit AS u
  CROSS JOIN measured AS m
)
SELECT
  campaign_number,
  arm,
  is_holdout,
  metric,
  COUNT(*) AS units,
  SUM(members) AS members,
  SUM(pre_value_of) AS covariate_of,
  SUM(people) AS people,
  SUM(people * people) AS people_squared,
  SUM(outcome) AS outcome,
  SUM(outcome * outcome) AS outcome_squared,
  SUM(outcome * people) AS outcome_people,
  SUM(covariate) AS covariate,
  SUM(covariate * covariate) AS covariate_squared,
  SUM(covariate * people) AS covariate_people,
  SUM(covariate * outcome) AS covariate_outcome
FROM outcome
WHERE people > 0
GROUP BY campaign_number, arm, is_holdout, metric
ORDER BY campaign_number, is_holdout, arm, metric;
