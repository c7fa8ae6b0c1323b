-- One row per customer with money in the ledger: contribution in two views (expected claims, claims as they came) over
-- three spans (all that is observed, the last twelve months, the twelve before), and what the first is made of.
CREATE TABLE staged.customer_value AS
WITH money AS (
  SELECT
    customer_number,
    SUM(expected) AS expected,
    SUM(realised) AS realised,
    SUM(CASE WHEN years_before = 0 THEN expected ELSE 0 END) AS expected_last_year,
    SUM(CASE WHEN years_before = 0 THEN realised ELSE 0 END) AS realised_last_year,
    SUM(CASE WHEN years_before = 1 THEN expected ELSE 0 END) AS expected_year_before,
    SUM(CASE WHEN years_before = 1 THEN realised ELSE 0 END) AS realised_year_before,
    MAX(CASE WHEN years_before = 1 THEN 1 ELSE 0 END) AS was_in_year_before,
    SUM(acquisition) AS acquisition,
    SUM(maintenance) AS maintenance,
    SUM(premium) AS premium,
    SUM(expected) - SUM(premium + investment_income + benefit + acquisition + renewal_commission + maintenance
      + reserve_change + other) AS claims
  FROM staged.policy_year
  GROUP BY customer_number
),
contact AS (
  SELECT
    customer_number,
    SUM(contacts) AS contacts,
    SUM(cost) AS cost,
    SUM(CASE WHEN years_before = 0 THEN cost ELSE 0 END) AS cost_last_year,
    SUM(CASE WHEN years_before = 1 THEN cost ELSE 0 END) AS cost_year_before
  FROM staged.contact_year
  GROUP BY customer_number
)
SELECT
  m.customer_number,
  m.expected - s.charged * COALESCE(k.cost, 0) AS expected,
  m.realised - s.charged * COALESCE(k.cost, 0) AS realised,
  m.expected_last_year - s.charged * COALESCE(k.cost_last_year, 0) AS expected_last_year,
  m.realised_last_year - s.charged * COALESCE(k.cost_last_year, 0) AS realised_last_year,
  m.expected_year_before - s.charged * COALESCE(k.cost_year_before, 0) AS expected_year_before,
  m.realised_year_before - s.charged * COALESCE(k.cost_year_before, 0) AS realised_year_before,
  m.was_in_year_before,
  m.premium,
  -m.acquisition AS acquisition_cost,
  -m.claims AS claims_cost,
  -m.maintenance + s.charged * COALESCE(k.cost, 0) AS service_cost,
  COALESCE(k.contacts, 0) AS contacts
FROM money AS m
LEFT JOIN contact AS k ON k.customer_number = m.customer_number
CROSS JOIN staged.setting AS s
ORDER BY m.customer_number;
