SELECT 'spring-email' AS campaign_id, arm, 1.0 / 3 AS planned_share
FROM (VALUES ('mens'), ('womens'), ('holdout')) AS planned (arm)
