-- What marketing cost in the last twelve months, by what it was for: winning customers (advertising, and campaigns to acquire, refer or build
-- the brand) or keeping them (campaigns of retention and service). A campaign costs its fixed part, spread over nothing but the months in which
-- it begins, and each delivery. Campaigns that sell to customers or win back belong to neither.
CREATE TABLE staged.marketing_year AS
WITH spent AS (
  SELECT 'winning' AS aim, CAST(m.spend AS DECIMAL(18, 2)) AS amount
  FROM book.media AS m
  CROSS JOIN staged.setting AS s
  WHERE m.week > s.as_of - INTERVAL '1' YEAR AND m.week <= s.as_of
  UNION ALL
  SELECT
    CASE WHEN c.objective IN ('acquisition', 'referral', 'brand') THEN 'winning' ELSE 'keeping' END AS aim,
    CAST(COALESCE(c.fixed_cost, 0) + COALESCE(c.cost_per_contact, 0) * COALESCE(d.deliveries, 0) AS DECIMAL(18, 2)) AS amount
  FROM book.campaigns AS c
  LEFT JOIN (
    SELECT campaign_id, COUNT(*) AS deliveries
    FROM book.members
    WHERE delivered OR (delivered IS NULL AND arm <> 'holdout')
    GROUP BY campaign_id
  ) AS d ON d.campaign_id = c.campaign_id
  CROSS JOIN staged.setting AS s
  WHERE c.objective IN ('acquisition', 'referral', 'brand', 'retention', 'service')
    AND c.starts_on > s.as_of - INTERVAL '1' YEAR AND c.starts_on <= s.as_of
)
SELECT aim, SUM(amount) AS amount
FROM spent
GROUP BY aim
ORDER BY aim;
