SELECT 1; -- 0006_letters
