SELECT 'C1' AS customer_id
