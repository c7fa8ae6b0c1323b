-- Changes to the running fraud model.
CREATE TABLE staged.model_change AS
SELECT
  changed_at,
  CAST(CAST(changed_at AS DATE) - DATE '1970-01-01' AS INTEGER) AS changed_day,
  model,
  change,
  note
FROM book.model_log
ORDER BY changed_at, model, change, note;
