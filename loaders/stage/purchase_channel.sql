-- One row per policyholder with a known channel of purchase, riders aside: the channel of the first purchase, and through how many policies the person
-- bought as they like to be reached. App and web count as one, and so do telephone and telemarketing.
CREATE TABLE staged.purchase_channel AS
WITH bought AS (
  SELECT
    p.customer_number,
    p.channel,
    CASE p.channel WHEN 'telemarketing' THEN 'phone' WHEN 'app' THEN 'web' ELSE p.channel END AS way,
    CASE c.preferred_channel WHEN 'telemarketing' THEN 'phone' WHEN 'app' THEN 'web' ELSE c.preferred_channel END AS preferred_way,
    ROW_NUMBER() OVER (PARTITION BY p.customer_number ORDER BY p.issued_on, p.policy_number) AS place
  FROM staged.policy AS p
  JOIN staged.customer AS c ON c.customer_number = p.customer_number
  CROSS JOIN staged.setting AS s
  WHERE NOT p.is_rider AND p.channel IS NOT NULL AND p.issued_on <= s.as_of
)
SELECT
  customer_number,
  MAX(CASE WHEN place = 1 THEN channel END) AS first_channel,
  CAST(COUNT(*) AS INTEGER) AS policies,
  CAST(SUM(CASE WHEN way = preferred_way THEN 1 ELSE 0 END) AS INTEGER) AS policies_as_preferred,
  CAST(SUM(CASE WHEN channel = 'work_site' THEN 1 ELSE 0 END) AS INTEGER) AS policies_at_work
FROM bought
GROUP BY customer_number
ORDER BY customer_number;
