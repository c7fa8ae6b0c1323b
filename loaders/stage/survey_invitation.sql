-- One row per questionnaire to one person, answered or not. `wave` is the year of the invitation where the book names no wave, and
-- `wave_order` counts waves by their first day from 1. A person is a customer (customer_number; null when the survey is anonymous) or an
-- employee. `answered_on` is the day of the last answer; `weight` the design weight, 1 when there is none.
CREATE TABLE staged.survey_invitation AS
WITH questionnaire AS (
  SELECT
    q.survey_id AS survey_id,
    MIN(q.respondent) AS respondent,
    MIN(q.customer_id) AS customer_id,
    MIN(q.wave) AS wave,
    MIN(COALESCE(q.invited_on, q.answered_on)) AS invited_on,
    MAX(CASE WHEN q.score IS NOT NULL THEN COALESCE(q.answered_on, q.invited_on) END) AS answered_on,
    CAST(COUNT(*) AS INTEGER) AS items_asked,
    CAST(COUNT(q.score) AS INTEGER) AS items_answered,
    COALESCE(MAX(q.weight), 1) AS weight
  FROM book.surveys AS q
  GROUP BY q.survey_id
),
named AS (
  SELECT
    survey_id,
    respondent,
    customer_id,
    COALESCE(wave, CAST(EXTRACT(YEAR FROM invited_on) AS VARCHAR), 'undated') AS wave,
    invited_on,
    answered_on,
    items_asked,
    items_answered,
    weight
  FROM questionnaire
),
first_day AS (
  SELECT wave, MIN(invited_on) AS starts_on FROM named GROUP BY wave
),
ordered_wave AS (
  SELECT wave, CAST(ROW_NUMBER() OVER (ORDER BY starts_on NULLS FIRST, wave) AS INTEGER) AS wave_order FROM first_day
)
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY n.survey_id) AS INTEGER) AS survey_number,
  n.survey_id,
  n.respondent,
  c.customer_number,
  n.wave,
  o.wave_order,
  n.invited_on,
  n.answered_on,
  n.items_asked,
  n.items_answered,
  n.items_answered > 0 AS answered,
  n.weight
FROM named AS n
JOIN ordered_wave AS o ON o.wave = n.wave
LEFT JOIN staged.customer AS c ON c.customer_id = n.customer_id
ORDER BY survey_number;
