-- What carries money from the middle of its year to the as-of date: at each of the four carrying rates, and in each of the four
-- scenarios on which the cells are checked.
CREATE TABLE staged.carrying_factor AS
SELECT
  y.years_before,
  POWER(1 + r.rate_0, y.years_before + 0.5) AS factor_0,
  POWER(1 + r.rate_1, y.years_before + 0.5) AS factor_1,
  POWER(1 + r.rate_2, y.years_before + 0.5) AS factor_2,
  POWER(1 + r.rate_3, y.years_before + 0.5) AS factor_3,
  POWER(1 + n.discount_rate_0, y.years_before + 0.5) AS scenario_0,
  POWER(1 + n.discount_rate_1, y.years_before + 0.5) AS scenario_1,
  POWER(1 + n.discount_rate_2, y.years_before + 0.5) AS scenario_2,
  POWER(1 + n.discount_rate_3, y.years_before + 0.5) AS scenario_3
FROM (
  SELECT years_before FROM staged.policy_year
  UNION
  SELECT years_before FROM staged.contact_year
) AS y
CROSS JOIN staged.what_if_rate AS r
CROSS JOIN staged.what_if_scenario AS n
ORDER BY y.years_before;
