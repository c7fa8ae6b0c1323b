-- Contacts that customers made themselves by channel, over the time that behaviour_customer looks at. A contact without a direction counts as the
-- customer's own. Complaints and claims do not count, and are no behaviour to sort people by; nor do contacts that buying and leaving bring about, which
-- say little of the way that somebody is used to. Channels are numbered by how often they are used.
CREATE TABLE staged.behaviour_contact AS
WITH own AS (
  SELECT b.customer_number AS customer_number, k.channel AS channel
  FROM book.contacts AS k
  JOIN staged.customer AS c ON c.customer_id = k.customer_id
  JOIN staged.behaviour_customer AS b ON b.customer_number = c.customer_number
  CROSS JOIN staged.setting AS s
  WHERE CAST(k.occurred_at AS DATE) >= b.seen_from AND CAST(k.occurred_at AS DATE) <= s.as_of
    AND COALESCE(k.direction, 'inbound') <> 'outbound' AND COALESCE(k.purpose, 'service') NOT IN ('complaint', 'claim', 'quote', 'brochure', 'sales', 'cancellation')
    AND k.channel IS NOT NULL
),
used AS (
  SELECT channel, COUNT(*) AS contacts FROM own GROUP BY channel
),
numbered AS (
  SELECT channel, ROW_NUMBER() OVER (ORDER BY contacts DESC, channel) AS channel_number FROM used
)
SELECT
  o.customer_number,
  o.channel,
  CAST(n.channel_number AS INTEGER) AS channel_number,
  CAST(COUNT(*) AS INTEGER) AS contacts
FROM own AS o
JOIN numbered AS n ON n.channel = o.channel
GROUP BY o.customer_number, o.channel, n.channel_number
ORDER BY o.customer_number, channel_number;
