-- Full-time people short, by role and region
-- What the students of each district and role need, less who is there; a district's spare people fill no other district's need.
-- Where none lack by heads alone and no method is chosen, nobody can say that they are enough: such a district is in no sum of what is short,
-- and its students are told beside it. A note in staffing says what else a district's figures leave out.
-- chart: short_at_maximum
-- no count: has, vacant, needed_at_desirable, needed_at_maximum, short_at_desirable, short_at_maximum, districts_with_note
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
  SUM(CASE WHEN staffing.short_at_desirable IS NULL THEN staffing.students ELSE 0 END) AS students_without_desirable,
  SUM(CASE WHEN staffing.short_at_maximum IS NULL THEN staffing.students ELSE 0 END) AS students_without_maximum,
  SUM(CASE WHEN staffing.note IS NULL THEN 0 ELSE 1 END) AS districts_with_note
FROM staffing
JOIN district ON district.district = staffing.district
GROUP BY district.region, staffing.role
ORDER BY region, role
