-- Calls and contacts about a loan or surrender within 14 days before a request: the contact that the request names, or the same customer's inquiries.
-- `hours` is the time from contact to request.
CREATE TABLE staged.request_call AS
SELECT
  given.request_number,
  given.contact_channel,
  given.hours
FROM (
  SELECT
    r.request_number,
    k.channel AS contact_channel,
    CAST((CAST(r.requested_at AS DATE) - CAST(k.occurred_at AS DATE)) * 86400
      + (EXTRACT(HOUR FROM r.requested_at) - EXTRACT(HOUR FROM k.occurred_at)) * 3600
      + (EXTRACT(MINUTE FROM r.requested_at) - EXTRACT(MINUTE FROM k.occurred_at)) * 60
      + FLOOR(EXTRACT(SECOND FROM r.requested_at)) - FLOOR(EXTRACT(SECOND FROM k.occurred_at)) AS DOUBLE) / 3600 AS hours
  FROM staged.request AS r
  JOIN staged.customer AS c ON c.customer_number = r.customer_number
  JOIN book.contacts AS k ON k.customer_id = c.customer_id
  WHERE k.purpose = 'loan_or_surrender_inquiry' OR k.contact_id = r.inquiry_contact_id
) AS given
WHERE given.hours >= 0 AND given.hours <= 336
ORDER BY request_number, hours, contact_channel;
