-- Stretches in a policy's life that definitions of persistency treat apart: premiums advanced out of its own value (apl), paid up, lapsed
-- without an end of the contract (interrupted), and the time after a reinstatement. A stretch that nothing ends goes on for good (null).
CREATE TABLE staged.policy_spell AS
WITH event AS (
  SELECT p.policy_number, e.kind, e.occurred_on
  FROM book.policy_events AS e
  JOIN staged.policy AS p ON p.policy_id = e.policy_id
  WHERE e.kind IN ('lapse', 'reinstatement', 'apl_start', 'apl_end', 'paid_up')
),
opened AS (
  SELECT DISTINCT
    policy_number,
    CASE kind
      WHEN 'apl_start' THEN 'apl'
      WHEN 'paid_up' THEN 'paid_up'
      WHEN 'lapse' THEN 'interrupted'
      ELSE 'reinstated'
    END AS spell,
    CASE kind WHEN 'apl_start' THEN 'apl_end' WHEN 'lapse' THEN 'reinstatement' END AS closed_by,
    occurred_on AS from_on
  FROM event
  WHERE kind <> 'apl_end'
)
SELECT o.policy_number, o.spell, o.from_on, MIN(e.occurred_on) AS until_on
FROM opened AS o
LEFT JOIN event AS e ON e.policy_number = o.policy_number AND e.kind = o.closed_by AND e.occurred_on >= o.from_on
GROUP BY o.policy_number, o.spell, o.from_on
ORDER BY o.policy_number, o.spell, o.from_on;
