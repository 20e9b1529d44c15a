-- Vacant and uncovered lines with promised minutes, by region and service
-- vacancy: a position that nobody holds; nobody: no one was written down. Minutes are a week, direct and consult.
-- chart: lines
-- no count: minutes_a_week
SELECT
  district.region,
  line.service,
  line.held_by,
  COUNT(*) AS lines,
  COUNT(DISTINCT CONCAT(line.district, ' ', line.student_key)) AS students,
  ROUND(SUM(COALESCE(line.minutes, 0)), 1) AS minutes_a_week,
  SUM(CASE WHEN line.minutes IS NULL THEN 1 ELSE 0 END) AS lines_without_minutes
FROM line
JOIN district ON district.district = line.district
WHERE line.held_by <> 'person'
GROUP BY district.region, line.service, line.held_by
ORDER BY region, service, held_by
