-- One row per campaign, with a number in place of its name; `closes_on` is the day after the last window of a member.
CREATE TABLE staged.campaign AS
WITH assigned AS (
  SELECT
    m.campaign_id,
    MIN(m.assigned_on) AS first_assigned_on,
    MAX(m.assigned_on) AS last_assigned_on
  FROM book.members AS m
  GROUP BY m.campaign_id
)
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY c.campaign_id) AS INTEGER) AS campaign_number,
  c.campaign_id,
  COALESCE(c.name, c.campaign_id) AS name,
  c.channel,
  c.objective,
  c.assignment,
  COALESCE(c.unit, 'customer') AS unit,
  c.primary_outcome,
  CAST(c.window_days AS INTEGER) AS window_days,
  c.registered_on,
  c.starts_on,
  c.ends_on,
  a.first_assigned_on,
  a.last_assigned_on,
  COALESCE(a.last_assigned_on, c.starts_on) + CAST(c.window_days AS INTEGER) AS closes_on,
  c.fixed_cost,
  c.cost_per_contact
FROM book.campaigns AS c
LEFT JOIN assigned AS a ON a.campaign_id = c.campaign_id
ORDER BY campaign_number;
