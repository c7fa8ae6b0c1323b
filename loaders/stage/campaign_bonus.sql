-- Main policies sold by each campaign at least 25 months ago, and how many of them were in force 25 months after issue.
CREATE TABLE staged.campaign_bonus AS
SELECT
  p.campaign_id,
  c.name,
  COUNT(*) AS sold,
  COUNT(CASE WHEN p.ended_on IS NULL OR p.ended_on > p.issued_on + INTERVAL '25' MONTH THEN 1 END) AS in_force
FROM staged.policy AS p
JOIN book.campaigns AS c ON c.campaign_id = p.campaign_id
CROSS JOIN staged.setting AS s
WHERE NOT p.is_rider AND p.issued_on <= s.as_of - INTERVAL '25' MONTH
GROUP BY p.campaign_id, c.name
ORDER BY p.campaign_id;
