-- One row per answered item of a questionnaire, on a scale from 1 to 10 whatever the item's own (a 1-10 item keeps its score). Scores outside
-- the item's scale are no answers. `item_number` counts the items of a construct in the order of their names.
CREATE TABLE staged.survey_answer AS
WITH item AS (
  SELECT
    item_id,
    construct,
    low,
    high,
    CAST(ROW_NUMBER() OVER (PARTITION BY construct ORDER BY item_id) AS INTEGER) AS item_number
  FROM book.survey_items
  WHERE low < high
)
SELECT
  i.survey_number,
  i.respondent,
  i.customer_number,
  i.wave,
  i.wave_order,
  i.answered_on,
  t.construct,
  t.item_id,
  t.item_number,
  1 + 9 * (q.score - t.low) / (t.high - t.low) AS score,
  i.weight
FROM book.surveys AS q
JOIN item AS t ON t.item_id = q.item_id
JOIN staged.survey_invitation AS i ON i.survey_id = q.survey_id
WHERE q.score BETWEEN t.low AND t.high;
