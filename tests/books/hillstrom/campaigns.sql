-- Kevin Hillstrom's e-mail test (MineThatData, 2008): 64,000 customers, three arms at random, two weeks.
SELECT
  'spring-email' AS campaign_id,
  'E-mail to earlier buyers' AS name,
  'email' AS channel,
  'cross_sell' AS objective,
  'randomised' AS assignment,
  'customer' AS unit,
  'spend' AS primary_outcome,
  14 AS window_days
