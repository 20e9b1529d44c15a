-- Where is room, by role and region
-- In the unit of each method (students, or the ALTCASE number), over those who are below their limit.
-- chart: room_to_maximum
-- no count: room_to_desirable, room_to_maximum
SELECT
  district.region,
  COALESCE(load.role, '') AS role,
  load.method,
  COUNT(*) AS people_with_limit,
  ROUND(SUM(CASE WHEN load.number < load.desirable THEN load.desirable - load.number ELSE 0 END), 1) AS room_to_desirable,
  ROUND(SUM(CASE WHEN load.number < load.maximum THEN load.maximum - load.number ELSE 0 END), 1) AS room_to_maximum
FROM load
JOIN district ON district.district = load.district
WHERE load.number IS NOT NULL AND load.maximum IS NOT NULL
GROUP BY district.region, COALESCE(load.role, ''), load.method
ORDER BY region, role, method
