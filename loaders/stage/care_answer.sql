-- An answer to a care question; `answer` is empty where none was given.
CREATE TABLE staged.care_answer AS
SELECT
  r.request_number,
  CAST(CAST(COALESCE(a.asked_at, r.requested_at) AS DATE) - DATE '1970-01-01' AS INTEGER) AS asked_day,
  a.question,
  a.question_version,
  a.answer
FROM book.care AS a
JOIN staged.request AS r ON r.request_id = a.request_id
ORDER BY r.request_number, a.question, a.question_version;
