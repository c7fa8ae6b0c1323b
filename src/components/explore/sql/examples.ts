/** Queries that teach the database; their titles stand in the words under the same ids, in this order. */
export const examples: readonly { id: string; query: string }[] = [
  {
    id: "products",
    query: `SELECT product,
       sum(weight) AS policies,
       sum(weight) FILTER (ended_month IS NULL) AS in_force,
       round(avg(annual_premium) FILTER (annual_premium > 0)) AS average_premium
FROM policies
WHERE NOT is_rider
GROUP BY product
ORDER BY average_premium DESC`,
  },
  {
    id: "regions",
    query: `SELECT region,
       sum(weight) AS customers,
       round(sum(weight) FILTER (value_tenth = 1) / sum(weight), 3) AS share_in_top_tenth,
       round(avg(value_to_date)) AS average_value
FROM customers
WHERE kind = 'policyholder'
GROUP BY region
ORDER BY average_value DESC`,
  },
  {
    id: "second",
    query: `WITH first_policy AS (
  SELECT customer, arg_min(product, issued_month) AS first_product, count(*) AS policies
  FROM policies
  WHERE NOT is_rider
  GROUP BY customer
)
SELECT first_product,
       sum(c.weight) AS customers,
       round(avg(c.value_to_date)) AS average_value,
       round(sum(c.weight) FILTER (f.policies > 1) / sum(c.weight), 3) AS share_with_a_second
FROM first_policy f
JOIN customers c ON c.customer = f.customer
GROUP BY first_product
ORDER BY share_with_a_second DESC`,
  },
  {
    id: "persistency",
    query: `SELECT year(issued_month) AS year_of_issue,
       channel,
       sum(weight) AS policies,
       round(avg(kept_13::INTEGER), 3) AS kept_13_months
FROM policies
WHERE kept_13 IS NOT NULL AND issued_month >= DATE '2015-01-01'
GROUP BY ALL
HAVING count(*) >= 30
ORDER BY year_of_issue, channel`,
  },
  {
    id: "tenure",
    query: `SELECT y.year - year(c.joined_month) AS tenure,
       count(DISTINCT y.customer) AS customers,
       round(sum(y.contribution) / count(DISTINCT y.customer)) AS contribution_per_customer
FROM policy_years y
JOIN customers c ON c.customer = y.customer
WHERE y.year >= year(c.joined_month)
GROUP BY tenure
HAVING count(DISTINCT y.customer) >= 50
ORDER BY tenure`,
  },
  {
    id: "ranking",
    query: `SELECT occupation,
       rank() OVER (PARTITION BY occupation ORDER BY value_to_date DESC) AS place,
       age_band, policies_in_force, value_to_date
FROM customers
WHERE kind = 'policyholder' AND occupation IS NOT NULL
QUALIFY place <= 3
ORDER BY occupation, place`,
  },
  {
    id: "season",
    query: `SELECT requested_month, kind, sum(weight) AS requests
FROM requests
WHERE kind IN ('policy_loan', 'surrender')
GROUP BY ALL
ORDER BY requested_month, kind`,
  },
  {
    id: "media",
    query: `SELECT sum(m.spend) AS spend, s.ape
FROM sales s
JOIN media m ON m.week = s.week
GROUP BY s.week, s.ape`,
  },
  {
    id: "weights",
    query: `SELECT kind,
       count(*) AS rows_here,
       sum(weight) AS customers,
       round(sum(weight * cost_to_serve) / sum(weight)) AS average_cost_to_serve
FROM customers
GROUP BY kind`,
  },
];
