-- Scores that another model gave to requests; `expert` is empty for the whole model. `started_day` is the day of the model's first score.
CREATE TABLE staged.request_score AS
SELECT
  r.request_number,
  COALESCE(s.model, '') AS model,
  s.expert,
  s.score,
  MIN(CAST(COALESCE(s.scored_at, r.requested_at) AS DATE) - DATE '1970-01-01') OVER (PARTITION BY COALESCE(s.model, '')) AS started_day
FROM book.scores AS s
JOIN staged.request AS r ON r.request_id = s.request_id
WHERE s.score IS NOT NULL
ORDER BY r.request_number, model, s.expert;
