-- One row per customer: everyone in the customer table, and owners of policies where the book has no customer table.
CREATE TABLE staged.customer AS
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY k.customer_id) AS INTEGER) AS customer_number,
  k.customer_id,
  c.joined_on,
  c.birth_year,
  c.gender,
  c.region,
  c.branch,
  c.residence,
  c.owns_home,
  c.income_band,
  c.occupation,
  c.source,
  c.preferred_channel,
  c.employer_id IS NOT NULL AS has_employer,
  c.referrer_id IS NOT NULL AS was_referred,
  c.trusted_contact_since IS NOT NULL AS has_trusted_contact,
  c.marketing_consent_since IS NOT NULL AND c.marketing_consent_until IS NULL AS has_marketing_consent
FROM (
  SELECT customer_id FROM book.customers
  UNION
  SELECT customer_id FROM book.policies WHERE customer_id IS NOT NULL
) AS k
LEFT JOIN book.customers AS c ON c.customer_id = k.customer_id
ORDER BY customer_number;
