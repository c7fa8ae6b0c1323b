-- Yearly rate earned on reserves in each twelve months, from policies observed since issue, whose reserve is known: it is
-- what their reserve changes have built up before each period. Only policies that earn at all count (reserves of protection
-- earn nothing), and not the period in which a policy ended, since it earned for part of that alone. Over a whole year a reserve
-- earns on what it grows by, too, so that a yearly ledger takes the mean of opening and closing reserve. Every k-th policy, so
-- that about 50,000 are read. Years without such reserves take the rate of all years.
CREATE TABLE staged.earned_rate AS
WITH sample AS (
  SELECT p.policy_id, p.ended_on
  FROM staged.policy AS p
  CROSS JOIN staged.setting AS s
  WHERE p.issued_on >= COALESCE(s.observed_from, DATE '1800-01-01')
    AND p.policy_number % (SELECT CAST(CEIL((COUNT(*) + 1) / 50000.0) AS BIGINT) FROM staged.policy) = 0
),
period AS (
  SELECT
    l.policy_id,
    l.period_start,
    MAX(sample.ended_on) AS ended_on,
    SUM(CASE WHEN l.kind = 'investment_income' THEN l.amount ELSE 0 END) AS income,
    SUM(CASE WHEN l.kind = 'reserve_change' THEN -l.amount ELSE 0 END) AS reserve_increase
  FROM book.ledger AS l
  JOIN sample ON sample.policy_id = l.policy_id
  GROUP BY l.policy_id, l.period_start
),
earning AS (
  SELECT policy_id
  FROM period
  GROUP BY policy_id
  HAVING SUM(income) > 0
),
opened AS (
  SELECT
    t.years_before,
    period.income,
    COALESCE((EXTRACT(YEAR FROM period.ended_on) - EXTRACT(YEAR FROM period.period_start)) * 12
      + EXTRACT(MONTH FROM period.ended_on) - EXTRACT(MONTH FROM period.period_start), 12) AS months_to_end,
    period.reserve_increase,
    SUM(reserve_increase) OVER (PARTITION BY period.policy_id ORDER BY period.period_start) - reserve_increase AS opening_reserve
  FROM period
  JOIN earning ON earning.policy_id = period.policy_id
  JOIN staged.ledger_period AS t ON t.period_start = period.period_start
),
earned AS (
  SELECT
    years_before,
    CAST(SUM(income) AS DOUBLE) AS income,
    CAST(SUM(opening_reserve + CASE WHEN g.periods_a_year = 1 THEN reserve_increase / 2 ELSE 0 END) AS DOUBLE)
      / MAX(g.periods_a_year) AS reserve
  FROM opened
  CROSS JOIN staged.ledger_coverage AS g
  WHERE opening_reserve > 0 AND months_to_end >= 12 / g.periods_a_year
  GROUP BY years_before
  HAVING SUM(income) > 0
)
SELECT
  y.years_before,
  COALESCE(
    e.income / e.reserve,
    (SELECT CAST(SUM(CAST(income AS DECIMAL(38, 2))) AS DOUBLE) / CAST(SUM(CAST(reserve AS DECIMAL(38, 2))) AS DOUBLE) FROM earned)
  ) AS earned_rate
FROM (SELECT DISTINCT years_before FROM staged.policy_year) AS y
LEFT JOIN earned AS e ON e.years_before = y.years_before
ORDER BY y.years_before;
