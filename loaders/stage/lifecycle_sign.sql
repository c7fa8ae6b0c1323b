-- Signs that a customer gave or was given: every day on which the customer asked (a question, a brochure or a quote that came from the customer), and
-- the last day up to a year before the as-of date and the last one since on which the customer was active (anything else that came from the customer),
-- cancelled part of the cover, or was approached (a sale or a win-back that went to the customer).
CREATE TABLE staged.lifecycle_sign AS
SELECT c.customer_number, sign.kind, MAX(sign.day) AS day
FROM (
  SELECT
    customer_id,
    CASE
      WHEN direction = 'outbound' AND purpose = 'sales' THEN 'approached'
      WHEN direction = 'outbound' THEN 'none'
      WHEN purpose IN ('inquiry', 'brochure', 'quote', 'sales') THEN 'asked'
      ELSE 'active'
    END AS kind,
    CAST(occurred_at AS DATE) AS day
  FROM book.contacts
  UNION ALL
  SELECT customer_id, 'asked', COALESCE(quoted_on, applied_on) FROM book.applications
  UNION ALL
  SELECT m.customer_id, 'approached', m.assigned_on
  FROM book.members AS m
  JOIN book.campaigns AS a ON a.campaign_id = m.campaign_id
  WHERE a.objective = 'win_back' AND m.arm <> 'holdout' AND (m.delivered OR m.delivered IS NULL)
  UNION ALL
  SELECT
    p.customer_id,
    CASE WHEN e.kind IN ('cover_reduction', 'partial_surrender', 'paid_up') THEN 'cancelled' ELSE 'active' END,
    e.occurred_on
  FROM book.policy_events AS e
  JOIN book.policies AS p ON p.policy_id = e.policy_id
  WHERE e.kind IN ('cover_reduction', 'partial_surrender', 'paid_up', 'loan', 'repayment', 'reinstatement')
  UNION ALL
  SELECT customer_id, 'active', issued_on FROM book.policies
  UNION ALL
  SELECT customer_id, 'cancelled', ended_on FROM book.policies WHERE end_reason IN ('lapse', 'surrender')
) AS sign
JOIN staged.customer AS c ON c.customer_id = sign.customer_id
CROSS JOIN (SELECT MAX(day) AS as_of, MIN(day) AS year_before FROM staged.lifecycle_moment) AS m
WHERE sign.kind <> 'none' AND sign.day IS NOT NULL AND sign.day <= m.as_of
GROUP BY
  c.customer_number,
  sign.kind,
  CASE WHEN sign.kind = 'asked' THEN sign.day WHEN sign.day <= m.year_before THEN m.year_before ELSE m.as_of END;
