-- Cells of similar customers for the what-if page: customers with the same main product, in order of their contribution,
-- ten or more to a cell. Money is carried from the middle of its year to the as-of date at four rates, between which the
-- page interpolates.
CREATE TABLE staged.what_if_product AS
SELECT
    c.customer_number,
    p.product,
    SUM(CAST(c.premium * POWER(1 + r.rate_0, years_before + 0.5) AS DECIMAL(18, 2))) AS premium_0,
    SUM(CAST(c.premium * POWER(1 + r.rate_1, years_before + 0.5) AS DECIMAL(18, 2))) AS premium_1,
    SUM(CAST(c.premium * POWER(1 + r.rate_2, years_before + 0.5) AS DECIMAL(18, 2))) AS premium_2,
    SUM(CAST(c.premium * POWER(1 + r.rate_3, years_before + 0.5) AS DECIMAL(18, 2))) AS premium_3
FROM staged.policy_contribution AS c
JOIN staged.policy AS p ON p.policy_number = c.policy_number
CROSS JOIN staged.what_if_rate AS r
GROUP BY c.customer_number, p.product;

CREATE TABLE staged.what_if_member AS
WITH preferred AS (
  SELECT customer_number, product,
    ROW_NUMBER() OVER (PARTITION BY customer_number ORDER BY premium_0 DESC, product) AS place
  FROM staged.what_if_product
),
main AS (
  SELECT customer_number, product AS main_product FROM preferred WHERE place = 1
),
size AS (
  SELECT main_product, COUNT(*) AS customers, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, main_product) AS place
  FROM main
  GROUP BY main_product
),
pooled AS (
  SELECT m.customer_number,
    CASE WHEN z.customers < 10 THEN (SELECT main_product FROM size WHERE place = 1) ELSE m.main_product END AS main_product
  FROM main AS m
  JOIN size AS z ON z.main_product = m.main_product
),
ordered AS (
  SELECT
    p.customer_number,
    p.main_product,
    ROW_NUMBER() OVER (PARTITION BY p.main_product ORDER BY v.expected DESC, p.customer_number) - 1 AS place,
    COUNT(*) OVER (PARTITION BY p.main_product) AS customers
  FROM pooled AS p
  JOIN staged.customer_value AS v ON v.customer_number = p.customer_number
)
SELECT
  customer_number,
  main_product,
  CAST(FLOOR(place * CASE WHEN customers < 10 THEN 1 WHEN customers < 300 THEN FLOOR(customers / 10) ELSE 30 END / customers) AS INTEGER) AS band
FROM ordered;

CREATE TABLE staged.what_if_cell AS
WITH money AS (
  SELECT
    customer_number,
    SUM(CAST(expected * POWER(1 + r.rate_0, years_before + 0.5) AS DECIMAL(18, 2))) AS contribution_0,
    SUM(CAST(expected * POWER(1 + r.rate_1, years_before + 0.5) AS DECIMAL(18, 2))) AS contribution_1,
    SUM(CAST(expected * POWER(1 + r.rate_2, years_before + 0.5) AS DECIMAL(18, 2))) AS contribution_2,
    SUM(CAST(expected * POWER(1 + r.rate_3, years_before + 0.5) AS DECIMAL(18, 2))) AS contribution_3
  FROM staged.policy_contribution AS c
  CROSS JOIN staged.what_if_rate AS r
  GROUP BY customer_number
),
contact AS (
  SELECT
    customer_number,
    SUM(CAST(cost * POWER(1 + r.rate_0, years_before + 0.5) AS DECIMAL(18, 2))) AS contact_0,
    SUM(CAST(cost * POWER(1 + r.rate_1, years_before + 0.5) AS DECIMAL(18, 2))) AS contact_1,
    SUM(CAST(cost * POWER(1 + r.rate_2, years_before + 0.5) AS DECIMAL(18, 2))) AS contact_2,
    SUM(CAST(cost * POWER(1 + r.rate_3, years_before + 0.5) AS DECIMAL(18, 2))) AS contact_3
  FROM staged.contact_year AS k
  CROSS JOIN staged.what_if_rate AS r
  GROUP BY customer_number
)
SELECT
  w.main_product,
  w.band,
  COUNT(*) AS customers,
  SUM(m.contribution_0 - s.charged * COALESCE(k.contact_0, 0)) AS contribution_0,
  SUM(m.contribution_1 - s.charged * COALESCE(k.contact_1, 0)) AS contribution_1,
  SUM(m.contribution_2 - s.charged * COALESCE(k.contact_2, 0)) AS contribution_2,
  SUM(m.contribution_3 - s.charged * COALESCE(k.contact_3, 0)) AS contribution_3,
  SUM(COALESCE(k.contact_0, 0)) AS contact_0,
  SUM(COALESCE(k.contact_1, 0)) AS contact_1,
  SUM(COALESCE(k.contact_2, 0)) AS contact_2,
  SUM(COALESCE(k.contact_3, 0)) AS contact_3
FROM staged.what_if_member AS w
JOIN money AS m ON m.customer_number = w.customer_number
LEFT JOIN contact AS k ON k.customer_number = w.customer_number
CROSS JOIN staged.setting AS s
GROUP BY w.main_product, w.band
ORDER BY w.main_product, w.band;

CREATE TABLE staged.what_if_cell_product AS
SELECT
  w.main_product,
  w.band,
  p.product,
  COUNT(*) AS holders,
  SUM(p.premium_0) AS premium_0,
  SUM(p.premium_1) AS premium_1,
  SUM(p.premium_2) AS premium_2,
  SUM(p.premium_3) AS premium_3
FROM staged.what_if_member AS w
JOIN staged.what_if_product AS p ON p.customer_number = w.customer_number
GROUP BY w.main_product, w.band, p.product
ORDER BY w.main_product, w.band, p.product;
