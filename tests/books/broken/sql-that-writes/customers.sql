COPY (SELECT 1 AS customer_id) TO 'written.csv'
