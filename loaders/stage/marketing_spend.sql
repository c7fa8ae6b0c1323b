-- What marketing cost, by the day it began: a week of media in a channel, and a campaign's fixed part and deliveries at its start
-- (without one, on the first day that somebody was assigned). Contacts that staff
-- recorded for a campaign are its deliveries and are not added again.
CREATE TABLE staged.marketing_spend AS
WITH delivery AS (
  SELECT campaign_id, COUNT(*) AS deliveries
  FROM book.members
  WHERE delivered OR (delivered IS NULL AND arm <> 'holdout')
  GROUP BY campaign_id
),
started AS (
  SELECT campaign_id, MIN(assigned_on) AS first_assigned
  FROM book.members
  GROUP BY campaign_id
),
begun AS (
  SELECT c.campaign_id, c.channel, c.fixed_cost, c.cost_per_contact, COALESCE(c.starts_on, s.first_assigned) AS began_on
  FROM book.campaigns AS c
  LEFT JOIN started AS s ON s.campaign_id = c.campaign_id
),
spent AS (
  SELECT m.week AS began_on, m.channel, CAST(NULL AS VARCHAR) AS campaign_id, 'media' AS kind, m.spend AS amount
  FROM book.media AS m
  UNION ALL
  SELECT c.began_on, c.channel, c.campaign_id, 'fixed', c.fixed_cost
  FROM begun AS c
  UNION ALL
  SELECT c.began_on, c.channel, c.campaign_id, 'contacts', c.cost_per_contact * d.deliveries
  FROM begun AS c
  JOIN delivery AS d ON d.campaign_id = c.campaign_id
)
SELECT
  began_on,
  COALESCE(channel, '') AS channel,
  campaign_id,
  kind,
  CAST(SUM(amount) AS DECIMAL(18, 2)) AS amount
FROM spent
WHERE began_on IS NOT NULL AND amount IS NOT NULL
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4;
