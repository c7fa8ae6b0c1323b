-- Cells of similar customers for the what-if page: customers with the same main product, in order of their contribution,
-- ten or more to a cell. Money is carried from the middle of its year to the as-of date at four rates, between which the
-- page interpolates.
CREATE TABLE staged.what_if_member AS
WITH holding AS (
  SELECT customer_number, product, SUM(premium) AS premium
  FROM staged.policy_year
  GROUP BY customer_number, product
),
preferred AS (
  SELECT customer_number, product,
    ROW_NUMBER() OVER (PARTITION BY customer_number ORDER BY premium DESC, product) AS place
  FROM holding
),
size AS (
  SELECT product, COUNT(*) AS customers, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, product) AS place
  FROM preferred
  WHERE place = 1
  GROUP BY product
),
pooled AS (
  SELECT m.customer_number,
    CASE WHEN z.customers < 10 THEN (SELECT product FROM size WHERE place = 1) ELSE m.product END AS main_product
  FROM preferred AS m
  JOIN size AS z ON z.product = m.product
  WHERE m.place = 1
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

CREATE TABLE staged.what_if_cell_product AS
SELECT
  w.main_product,
  w.band,
  y.product,
  COUNT(DISTINCT y.customer_number) AS holders,
  SUM(CAST(y.premium * f.factor_0 AS DECIMAL(18, 2))) AS premium_0,
  SUM(CAST(y.premium * f.factor_1 AS DECIMAL(18, 2))) AS premium_1,
  SUM(CAST(y.premium * f.factor_2 AS DECIMAL(18, 2))) AS premium_2,
  SUM(CAST(y.premium * f.factor_3 AS DECIMAL(18, 2))) AS premium_3,
  SUM(CAST(y.expected * f.factor_0 AS DECIMAL(18, 2))) AS contribution_0,
  SUM(CAST(y.expected * f.factor_1 AS DECIMAL(18, 2))) AS contribution_1,
  SUM(CAST(y.expected * f.factor_2 AS DECIMAL(18, 2))) AS contribution_2,
  SUM(CAST(y.expected * f.factor_3 AS DECIMAL(18, 2))) AS contribution_3
FROM staged.policy_year AS y
JOIN staged.what_if_member AS w ON w.customer_number = y.customer_number
JOIN staged.carrying_factor AS f ON f.years_before = y.years_before
GROUP BY w.main_product, w.band, y.product
ORDER BY w.main_product, w.band, y.product;

CREATE TABLE staged.what_if_cell AS
WITH member AS (
  SELECT main_product, band, COUNT(*) AS customers
  FROM staged.what_if_member
  GROUP BY main_product, band
),
money AS (
  SELECT main_product, band,
    SUM(contribution_0) AS contribution_0,
    SUM(contribution_1) AS contribution_1,
    SUM(contribution_2) AS contribution_2,
    SUM(contribution_3) AS contribution_3
  FROM staged.what_if_cell_product
  GROUP BY main_product, band
),
contact AS (
  SELECT
    w.main_product,
    w.band,
    SUM(CAST(k.cost * f.factor_0 AS DECIMAL(18, 2))) AS contact_0,
    SUM(CAST(k.cost * f.factor_1 AS DECIMAL(18, 2))) AS contact_1,
    SUM(CAST(k.cost * f.factor_2 AS DECIMAL(18, 2))) AS contact_2,
    SUM(CAST(k.cost * f.factor_3 AS DECIMAL(18, 2))) AS contact_3
  FROM staged.contact_year AS k
  JOIN staged.what_if_member AS w ON w.customer_number = k.customer_number
  JOIN staged.carrying_factor AS f ON f.years_before = k.years_before
  GROUP BY w.main_product, w.band
)
SELECT
  n.main_product,
  n.band,
  n.customers,
  m.contribution_0 - s.charged * COALESCE(k.contact_0, 0) AS contribution_0,
  m.contribution_1 - s.charged * COALESCE(k.contact_1, 0) AS contribution_1,
  m.contribution_2 - s.charged * COALESCE(k.contact_2, 0) AS contribution_2,
  m.contribution_3 - s.charged * COALESCE(k.contact_3, 0) AS contribution_3,
  COALESCE(k.contact_0, 0) AS contact_0,
  COALESCE(k.contact_1, 0) AS contact_1,
  COALESCE(k.contact_2, 0) AS contact_2,
  COALESCE(k.contact_3, 0) AS contact_3
FROM member AS n
JOIN money AS m ON m.main_product = n.main_product AND m.band = n.band
LEFT JOIN contact AS k ON k.main_product = n.main_product AND k.band = n.band
CROSS JOIN staged.setting AS s
ORDER BY n.main_product, n.band;
