-- Nobody is named there: a unit is a row, numbered as in the file. Spend in the two weeks is the outcome, spend in the
-- year before (history) what was known of it. The day of a purchase is not told: the day of publication stands for it.
SELECT
  'spring-email' AS campaign_id,
  'H' || lpad(CAST(row_number() OVER () AS VARCHAR), 5, '0') AS unit_id,
  CASE segment WHEN 'Mens E-Mail' THEN 'mens' WHEN 'Womens E-Mail' THEN 'womens' ELSE 'holdout' END AS arm,
  segment <> 'No E-Mail' AS delivered,
  visit = 1 AS visited,
  CASE WHEN conversion = 1 THEN DATE '2008-03-20' END AS responded_on,
  history AS pre_value,
  spend AS outcome_value
FROM read_csv('hillstrom_email_64k.csv')
