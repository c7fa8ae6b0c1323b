-- People of each stratum in the hold-out and in the other arms together.
CREATE TABLE staged.campaign_stratum AS
SELECT
  campaign_number,
  stratum,
  SUM(CASE WHEN is_holdout THEN 0 ELSE 1 END) AS treated,
  SUM(CASE WHEN is_holdout THEN 1 ELSE 0 END) AS holdout
FROM staged.campaign_member
WHERE stratum IS NOT NULL
GROUP BY campaign_number, stratum
ORDER BY campaign_number, stratum;
