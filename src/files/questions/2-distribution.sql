-- How full people are, by role
-- Percent of each person's own maximum: a quarter of the people of a role have no more than the lower quarter, half no more than the middle.
-- chart: middle
-- no count: least, lower_quarter, middle, upper_quarter, most
WITH ranked AS (
  SELECT
    COALESCE(load.role, '') AS role,
    100 * load.number / load.maximum AS percent,
    ROW_NUMBER() OVER (PARTITION BY COALESCE(load.role, '') ORDER BY load.number / load.maximum) AS place,
    COUNT(*) OVER (PARTITION BY COALESCE(load.role, '')) AS people
  FROM load
  WHERE load.number IS NOT NULL AND load.maximum > 0
)
SELECT
  role,
  COUNT(*) AS people_with_limit,
  ROUND(MIN(percent), 1) AS least,
  ROUND(MAX(CASE WHEN place = CEIL(people * 0.25) THEN percent END), 1) AS lower_quarter,
  ROUND(MAX(CASE WHEN place = CEIL(people * 0.5) THEN percent END), 1) AS middle,
  ROUND(MAX(CASE WHEN place = CEIL(people * 0.75) THEN percent END), 1) AS upper_quarter,
  ROUND(MAX(percent), 1) AS most
FROM ranked
GROUP BY role
ORDER BY role
