SELECT 1; -- 0005_box_acts
