-- What was read, but is to be asked or looked at
-- Until a question is answered, the figures of its district rest on a guess.
SELECT district.region, problem.district, problem.kind, problem.what
FROM problem
JOIN district ON district.district = problem.district
WHERE problem.kind <> 'file'
ORDER BY region, district, kind DESC, what
