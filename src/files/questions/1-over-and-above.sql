-- People over and above their limits, by role and region
-- Of those for whom a limit applies. A caseload on its limit is not over it; one over the maximum is not counted as above desirable too.
-- chart: over_maximum
SELECT
  district.region,
  COALESCE(load.role, '') AS role,
  COUNT(*) AS people_with_limit,
  SUM(CASE WHEN load.status = 'Over maximum' THEN 1 ELSE 0 END) AS over_maximum,
  SUM(CASE WHEN load.status = 'Mixed grades: review' THEN 1 ELSE 0 END) AS mixed_grades_to_review,
  SUM(CASE WHEN load.status = 'Above desirable' THEN 1 ELSE 0 END) AS above_desirable
FROM load
JOIN district ON district.district = load.district
WHERE load.status <> 'No limit'
GROUP BY district.region, COALESCE(load.role, '')
ORDER BY region, role
