-- A signature may be drawn: points of lines in a box of 1000 by 400, "12,40 13,41;80,20 81,22", and nothing else. Back: drop the column.
alter table tenant.agreement_signature add column drawing text;
alter table tenant.agreement_signature add constraint a_drawing_is_lines_of_points check (drawing is null or (length(drawing) <= 40000 and drawing ~ '^\d{1,3},[0-3]?\d{1,2}([ \u003b]\d{1,3},[0-3]?\d{1,2})+$')) not valid;
alter table tenant.agreement_signature add constraint what_is_drawn_was_drawn_on_a_screen check (drawing is null or how = 'screen') not valid;
