-- On each day, contracts (riders aside) whose premium changed, by product, and what their premiums came to before and after.
CREATE TABLE staged.premium_change_day AS
SELECT
  CAST(e.occurred_on - DATE '1970-01-01' AS INTEGER) AS changed_day,
  p.product,
  CAST(COUNT(DISTINCT p.policy_number) AS INTEGER) AS policies,
  CAST(SUM(e.before) AS DECIMAL(18, 2)) AS before_sum,
  CAST(SUM(e.after) AS DECIMAL(18, 2)) AS after_sum
FROM book.policy_events AS e
JOIN staged.policy AS p ON p.policy_id = e.policy_id
CROSS JOIN staged.setting AS s
WHERE e.kind = 'premium_change' AND e.before > 0 AND e.after > 0 AND e.before <> e.after
  AND NOT p.is_rider AND p.issued_on < e.occurred_on AND e.occurred_on <= s.as_of
GROUP BY e.occurred_on, p.product
ORDER BY changed_day, p.product;
