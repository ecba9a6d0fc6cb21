-- A unit may say why it has no figure: a row without figure then holds the note alone, and counts nowhere.
ALTER TABLE "value" DROP CONSTRAINT "value_blank_is_no_row";
ALTER TABLE "value"
  ADD CONSTRAINT "value_not_applicable_has_no_parts"
    CHECK (NOT "not_applicable" OR ("numerator" IS NULL AND "denominator" IS NULL)),
  ADD CONSTRAINT "value_row_says_something"
    CHECK ("not_applicable" OR "numerator" IS NOT NULL OR "denominator" IS NOT NULL OR "reason" <> '');
