-- The arms of each campaign, as planned and as they came about: units and people, whom the campaign reached, and who was lost from measurement.
CREATE TABLE staged.campaign_arm AS
WITH assigned AS (
  SELECT
    m.campaign_number,
    m.arm,
    COUNT(DISTINCT m.unit_id) AS units,
    COUNT(*) AS members,
    SUM(CASE WHEN m.delivered THEN 1 ELSE 0 END) AS delivered,
    SUM(CASE WHEN m.is_unknown THEN 1 ELSE 0 END) AS unknown,
    SUM(CASE WHEN m.is_unknown OR m.outcome_value IS NULL THEN 1 ELSE 0 END) AS lost
  FROM staged.campaign_member AS m
  GROUP BY m.campaign_number, m.arm
),
planned AS (
  SELECT
    c.campaign_number,
    a.arm,
    a.planned_share
  FROM book.arms AS a
  JOIN staged.campaign AS c ON c.campaign_id = a.campaign_id
)
SELECT
  COALESCE(a.campaign_number, p.campaign_number) AS campaign_number,
  COALESCE(a.arm, p.arm) AS arm,
  COALESCE(a.arm, p.arm) = 'holdout' AS is_holdout,
  p.planned_share,
  COALESCE(a.units, 0) AS units,
  COALESCE(a.members, 0) AS members,
  COALESCE(a.delivered, 0) AS delivered,
  COALESCE(a.unknown, 0) AS unknown,
  COALESCE(a.lost, 0) AS lost
FROM assigned AS a
FULL JOIN planned AS p ON p.campaign_number = a.campaign_number AND p.arm = a.arm
ORDER BY campaign_number, is_holdout, arm;
