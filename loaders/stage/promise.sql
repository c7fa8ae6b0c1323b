-- What was said that marketing would bring, in the order in which it was said; days as text.
CREATE TABLE staged.promise AS
SELECT
  p.promise_id,
  p.campaign_id,
  c.name AS campaign_name,
  p.metric,
  p.low,
  p.mid,
  p.high,
  p.level,
  CAST(p.registered_on AS VARCHAR) AS registered_on,
  CAST(p.due_on AS VARCHAR) AS due_on,
  p.due_on IS NULL OR p.due_on <= s.as_of AS is_due,
  c.starts_on IS NULL OR p.registered_on <= c.starts_on AS is_before_start,
  l.supersedes IS NOT NULL AS is_superseded
FROM book.promises AS p
LEFT JOIN book.campaigns AS c ON c.campaign_id = p.campaign_id
LEFT JOIN (SELECT DISTINCT supersedes FROM book.promises WHERE supersedes IS NOT NULL) AS l ON l.supersedes = p.promise_id
CROSS JOIN staged.setting AS s
ORDER BY p.registered_on, p.promise_id;
