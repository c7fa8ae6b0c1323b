-- Members by whether their agent also serves people of the other side (treated or held out): where one does, the hold-out may be talked to after all.
CREATE TABLE staged.campaign_agent AS
WITH served AS (
  SELECT
    campaign_number,
    agent_number,
    SUM(CASE WHEN is_holdout THEN 1 ELSE 0 END) AS holdout,
    COUNT(*) AS members
  FROM staged.campaign_member
  WHERE agent_number IS NOT NULL
  GROUP BY campaign_number, agent_number
)
SELECT
  m.campaign_number,
  m.is_holdout,
  CASE WHEN a.agent_number IS NULL THEN 'none' WHEN a.holdout IN (0, a.members) THEN 'one_side' ELSE 'both_sides' END AS agent,
  COUNT(*) AS members,
  COUNT(CASE WHEN b.policies > 0 THEN 1 END) AS bought
FROM staged.campaign_member AS m
LEFT JOIN served AS a ON a.campaign_number = m.campaign_number AND a.agent_number = m.agent_number
LEFT JOIN staged.campaign_purchase AS b ON b.member_number = m.member_number
GROUP BY m.campaign_number, m.is_holdout, 3
ORDER BY m.campaign_number, m.is_holdout, agent;
