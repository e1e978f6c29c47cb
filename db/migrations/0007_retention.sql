SELECT 1; -- 0007_retention
