-- Contribution of customers by each of their traits as count, sum and sum of squares, in whole units of the currency so that
-- the sums are exact; squares need the wide type, since a product of two DECIMAL(18, 0) stops at 10^18. A trait that is not known is a level of its own (null).
CREATE TABLE staged.value_by_trait AS
WITH trait AS (
  SELECT
    CAST(v.expected AS DECIMAL(18, 0)) AS expected,
    CAST(v.expected AS DECIMAL(38, 0)) * CAST(v.expected AS DECIMAL(38, 0)) AS square,
    c.gender AS gender,
    CASE
      WHEN EXTRACT(YEAR FROM s.as_of) - c.birth_year < 30 THEN '00-29'
      WHEN EXTRACT(YEAR FROM s.as_of) - c.birth_year < 40 THEN '30-39'
      WHEN EXTRACT(YEAR FROM s.as_of) - c.birth_year < 50 THEN '40-49'
      WHEN EXTRACT(YEAR FROM s.as_of) - c.birth_year < 60 THEN '50-59'
      WHEN EXTRACT(YEAR FROM s.as_of) - c.birth_year < 70 THEN '60-69'
      WHEN c.birth_year IS NOT NULL THEN '70-99'
    END AS age,
    CASE
      WHEN EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM c.joined_on) < 5 THEN '0-4 years'
      WHEN EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM c.joined_on) < 10 THEN '5-9 years'
      WHEN EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM c.joined_on) < 15 THEN '10-14 years'
      WHEN c.joined_on IS NOT NULL THEN 'over 14 years'
    END AS tenure,
    c.region AS region,
    c.branch AS branch,
    c.residence AS residence,
    CASE WHEN c.owns_home THEN 'yes' WHEN NOT c.owns_home THEN 'no' END AS owns_home,
    c.income_band AS income_band,
    c.occupation AS occupation,
    c.source AS source,
    c.preferred_channel AS preferred_channel,
    CASE WHEN c.has_employer THEN 'yes' ELSE 'no' END AS employer,
    CASE WHEN c.was_referred THEN 'yes' ELSE 'no' END AS referred,
    CASE WHEN c.has_trusted_contact THEN 'yes' ELSE 'no' END AS trusted_contact,
    CASE WHEN c.has_marketing_consent THEN 'yes' ELSE 'no' END AS marketing_consent
  FROM staged.customer_value AS v
  JOIN staged.customer AS c ON c.customer_number = v.customer_number
  CROSS JOIN staged.setting AS s
)
SELECT 'gender' AS trait, gender AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY gender
UNION ALL
SELECT 'age' AS trait, age AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY age
UNION ALL
SELECT 'tenure' AS trait, tenure AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY tenure
UNION ALL
SELECT 'region' AS trait, region AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY region
UNION ALL
SELECT 'branch' AS trait, branch AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY branch
UNION ALL
SELECT 'residence' AS trait, residence AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY residence
UNION ALL
SELECT 'owns_home' AS trait, owns_home AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY owns_home
UNION ALL
SELECT 'income_band' AS trait, income_band AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY income_band
UNION ALL
SELECT 'occupation' AS trait, occupation AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY occupation
UNION ALL
SELECT 'source' AS trait, source AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY source
UNION ALL
SELECT 'preferred_channel' AS trait, preferred_channel AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY preferred_channel
UNION ALL
SELECT 'employer' AS trait, employer AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY employer
UNION ALL
SELECT 'referred' AS trait, referred AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY referred
UNION ALL
SELECT 'trusted_contact' AS trait, trusted_contact AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY trusted_contact
UNION ALL
SELECT 'marketing_consent' AS trait, marketing_consent AS level, COUNT(*) AS customers, SUM(expected) AS total, SUM(square) AS squares FROM trait GROUP BY marketing_consent
ORDER BY trait, level;
