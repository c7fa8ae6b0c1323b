-- 29,317 whole-life policies of a US insurer, sold by tied agents (uslapseagent of the R package CASdatasets).
-- A quarter is 91 days there: with it every policy in force was seen until one and the same day, 2010-05-12.
-- There are no customers: a row stands for one contract, numbered as in the file.
-- Premiums are standardised and printed to two decimals. Undone, the lowest comes out 2.56 below nought, which is
-- less than the rounding (2.63), and is nought here.
SELECT
  'US' || lpad(CAST(row_number() OVER () AS VARCHAR), 5, '0') AS policy_id,
  'whole_life' AS product,
  "issue.date" AS issued_on,
  CASE "premium.frequency" WHEN 'Annual' THEN 1 END AS frequency,
  greatest(CAST("annual.premium" * 526.58 + 560.88 AS DECIMAL(18, 2)), 0) AS annual_premium,
  'agent' AS channel,
  CASE WHEN allcause = 1 THEN "issue.date" + CAST(round(duration * 91) AS INTEGER) END AS ended_on,
  CASE WHEN allcause = 1 THEN "termination.cause" END AS end_reason
FROM read_csv('uslapseagent.csv')
