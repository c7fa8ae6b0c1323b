-- Of whom the analyst's database may hold traits: policyholders, and prospects who have agreed to profiling by as_of.
CREATE TABLE staged.analyst_person AS
SELECT
  k.customer_number,
  c.joined_on IS NOT NULL OR p.customer_number IS NOT NULL AS is_policyholder,
  c.joined_on IS NOT NULL OR p.customer_number IS NOT NULL OR COALESCE(c.profiling_consent_since <= s.as_of, FALSE) AS may_be_profiled
FROM staged.customer AS k
LEFT JOIN book.customers AS c ON c.customer_id = k.customer_id
LEFT JOIN (SELECT DISTINCT customer_number FROM staged.policy WHERE customer_number IS NOT NULL) AS p ON p.customer_number = k.customer_number
CROSS JOIN staged.setting AS s
ORDER BY k.customer_number;
