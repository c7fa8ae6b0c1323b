-- What members bought in their window: policies of the customer issued in it, and the policy that the campaign names. In force at a month: at that
-- anniversary of the policy's own issue. Riders count with their premium alone: who bought nothing else has policies 0.
CREATE TABLE staged.campaign_purchase AS
WITH bought AS (
  SELECT
    m.member_number,
    p.policy_number
  FROM staged.campaign_member AS m
  JOIN staged.policy AS p ON p.customer_number = m.customer_number AND p.issued_on >= m.assigned_on AND p.issued_on < m.closes_on
  UNION
  SELECT
    m.member_number,
    m.policy_number
  FROM staged.campaign_member AS m
  WHERE m.policy_number IS NOT NULL
),
premium AS (
  SELECT
    b.member_number,
    b.policy_number,
    p.is_rider,
    COALESCE(p.annual_premium, 0) AS annual_premium,
    CAST(COALESCE(p.annual_premium, 0) * s.regular_weight + COALESCE(p.single_premium, 0) * s.single_weight AS DECIMAL(18, 2)) AS ape,
    COALESCE(l.in_force_until, 999) AS in_force_until
  FROM bought AS b
  JOIN staged.policy AS p ON p.policy_number = b.policy_number
  LEFT JOIN staged.policy_month AS l ON l.policy_number = b.policy_number
  CROSS JOIN staged.setting AS s
)
SELECT
  member_number,
  SUM(CASE WHEN is_rider THEN 0 ELSE 1 END) AS policies,
  SUM(ape) AS ape,
  MAX(CASE WHEN in_force_until >= 13 AND NOT is_rider THEN 1 ELSE 0 END) AS in_force_13,
  MAX(CASE WHEN in_force_until >= 25 AND NOT is_rider THEN 1 ELSE 0 END) AS in_force_25,
  SUM(CASE WHEN in_force_until >= 13 THEN annual_premium ELSE 0 END) AS premium_in_force_13,
  SUM(CASE WHEN in_force_until >= 25 THEN annual_premium ELSE 0 END) AS premium_in_force_25
FROM premium
GROUP BY member_number
ORDER BY member_number;
