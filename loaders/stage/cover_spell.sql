-- Times in which a customer had cover without a break: a policy that begins when all earlier ones have ended begins a new spell. Riders and
-- policies that begin after the as-of date do not count. ended_on is null while in force; the reason is that of the policy that
-- ended last.
CREATE TABLE staged.cover_spell AS
WITH cover AS (
  SELECT
    p.customer_number,
    p.policy_number,
    p.issued_on,
    COALESCE(p.ended_on, DATE '9999-12-31') AS ended_on,
    p.end_reason
  FROM staged.policy AS p
  CROSS JOIN staged.setting AS s
  WHERE NOT p.is_rider AND p.customer_number IS NOT NULL AND p.issued_on <= s.as_of
),
ordered AS (
  SELECT
    *,
    MAX(ended_on) OVER (
      PARTITION BY customer_number ORDER BY issued_on, policy_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_until
  FROM cover
),
numbered AS (
  SELECT
    *,
    SUM(CASE WHEN covered_until IS NULL OR covered_until < issued_on THEN 1 ELSE 0 END) OVER (
      PARTITION BY customer_number ORDER BY issued_on, policy_number ROWS UNBOUNDED PRECEDING
    ) AS spell
  FROM ordered
),
ending AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY customer_number, spell ORDER BY ended_on DESC, policy_number DESC) AS place
  FROM numbered
),
spell AS (
  SELECT
    customer_number,
    CAST(spell AS INTEGER) AS spell,
    MIN(issued_on) AS began_on,
    MAX(ended_on) AS ended_on,
    MAX(CASE WHEN place = 1 THEN end_reason END) AS end_reason
  FROM ending
  GROUP BY customer_number, spell
)
SELECT
  customer_number,
  spell,
  began_on,
  CASE WHEN ended_on < DATE '9999-12-31' THEN ended_on END AS ended_on,
  end_reason,
  LEAD(began_on) OVER (PARTITION BY customer_number ORDER BY spell) AS next_began_on
FROM spell
ORDER BY customer_number, spell;
