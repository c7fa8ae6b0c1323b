-- One row per tied agent, with a number in place of the name: everyone in the agent table, and sellers of policies who are not in it.
CREATE TABLE staged.agent AS
SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY k.agent_id) AS INTEGER) AS agent_number,
  k.agent_id,
  a.hired_on,
  a.left_on,
  a.branch,
  a.region
FROM (
  SELECT agent_id FROM book.agents
  UNION
  SELECT agent_id FROM book.policies WHERE agent_id IS NOT NULL
) AS k
LEFT JOIN book.agents AS a ON a.agent_id = k.agent_id
ORDER BY agent_number;
