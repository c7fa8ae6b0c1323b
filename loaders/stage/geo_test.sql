-- Tests of a channel by regions, as planned.
CREATE TABLE staged.geo_test AS
SELECT
  test_id,
  channel,
  metric,
  starts_on,
  ends_on
FROM book.geo_tests
ORDER BY starts_on, test_id;
