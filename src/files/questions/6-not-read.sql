-- Districts whose file can't be read, and why
SELECT district.region, problem.district, problem.file, problem.what
FROM problem
JOIN district ON district.district = problem.district
WHERE problem.kind = 'file'
ORDER BY region, district, what
