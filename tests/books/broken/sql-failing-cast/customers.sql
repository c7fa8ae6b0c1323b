SELECT 'C1' AS customer_id, CAST('abc' AS INTEGER) AS birth_year
