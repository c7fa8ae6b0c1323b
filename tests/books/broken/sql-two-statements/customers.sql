SELECT 'C1' AS customer_id;
SELECT 'C2' AS customer_id
