-- Actions of the SAFE programme and relief loans, without their wording beyond the name of the action.
CREATE TABLE staged.protection_action AS
SELECT
  acted_on,
  pillar,
  action,
  people,
  cost
FROM book.protection
ORDER BY acted_on, pillar, action;
