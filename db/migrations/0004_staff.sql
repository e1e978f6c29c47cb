SELECT 1; -- 0004_staff
