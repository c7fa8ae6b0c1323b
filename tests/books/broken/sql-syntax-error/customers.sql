SELECT 'C1' customer_id FORM customers
