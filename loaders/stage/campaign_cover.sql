-- Members who had cover when they were assigned, and whether any of it is still in force when their window closes; those whose window is open are left out.
CREATE TABLE staged.campaign_cover AS
SELECT
  m.member_number,
  MAX(CASE WHEN p.ended_on IS NULL OR p.ended_on > m.closes_on THEN 1 ELSE 0 END) AS kept
FROM staged.campaign_member AS m
JOIN staged.policy AS p ON p.customer_number = m.customer_number
  AND p.issued_on < m.assigned_on
  AND (p.ended_on IS NULL OR p.ended_on > m.assigned_on)
  AND NOT p.is_rider
CROSS JOIN staged.setting AS s
WHERE m.closes_on <= s.as_of
GROUP BY m.member_number
ORDER BY m.member_number;
