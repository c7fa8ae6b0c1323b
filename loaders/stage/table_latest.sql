-- The latest day that each table of what happened speaks of; null for a table that the book does not bring.
CREATE TABLE staged.table_latest AS
SELECT d.book_table, d.latest_on, CAST(s.as_of - d.latest_on AS INTEGER) AS days
FROM (
  SELECT 'contacts' AS book_table, MAX(CAST(occurred_at AS DATE)) AS latest_on FROM book.contacts
  UNION ALL
  SELECT 'policies', MAX(issued_on) FROM book.policies
  UNION ALL
  SELECT 'policy_events', MAX(CAST(occurred_on AS DATE)) FROM book.policy_events
  UNION ALL
  SELECT 'claims', MAX(reported_on) FROM book.claims
  UNION ALL
  SELECT 'applications', MAX(COALESCE(applied_on, quoted_on)) FROM book.applications
  UNION ALL
  SELECT 'surveys', MAX(COALESCE(answered_on, invited_on)) FROM book.surveys
  UNION ALL
  SELECT 'requests', MAX(CAST(requested_at AS DATE)) FROM book.requests
  UNION ALL
  SELECT 'touches', MAX(CAST(occurred_at AS DATE)) FROM book.touches
) AS d
CROSS JOIN staged.setting AS s
ORDER BY d.book_table;
