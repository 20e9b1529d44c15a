-- Full-time people short, by role and region
-- What the students of each district and role need, less who is there; a district's spare people fill no other district's need.
-- Blank where none lack by heads alone and no method is chosen: nobody can say that they are enough.
-- chart: short_at_maximum
SELECT
  district.region,
  staffing.role,
  SUM(staffing.students) AS students,
  ROUND(SUM(staffing.has), 2) AS has,
  ROUND(SUM(staffing.vacant), 2) AS vacant,
  ROUND(SUM(staffing.at_desirable), 2) AS needed_at_desirable,
  ROUND(SUM(staffing.at_maximum), 2) AS needed_at_maximum,
  ROUND(SUM(staffing.short_at_desirable), 2) AS short_at_desirable,
  ROUND(SUM(staffing.short_at_maximum), 2) AS short_at_maximum,
  SUM(CASE WHEN staffing.at_maximum IS NULL THEN staffing.students ELSE 0 END) AS students_without_figure
FROM staffing
JOIN district ON district.district = staffing.district
GROUP BY district.region, staffing.role
ORDER BY region, role
