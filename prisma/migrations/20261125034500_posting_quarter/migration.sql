-- What the postings of thirteen weeks add up to. After three years a total is the sum of 156 postings of each indicator:
-- a page reads twelve rows instead, and the postings of the last weeks alone. Written by whoever posts (lib/db/post.ts).
CREATE TABLE "posting_quarter" (
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "posting_quarter_pkey" PRIMARY KEY ("plan_id", "unit_id", "indicator_id", "quarter")
);

ALTER TABLE "posting_quarter" ADD CONSTRAINT "posting_quarter_plan_id_indicator_id_fkey"
  FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_quarter" ADD CONSTRAINT "posting_quarter_unit_id_fkey"
  FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Quarters of the plan, not of the calendar: weeks 1-13 are the first.
CREATE FUNCTION quarter_of(week_ordinal int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT (week_ordinal + 12) / 13 $$;

INSERT INTO posting_quarter
SELECT plan_id, unit_id, indicator_id, quarter_of(week_ordinal), sum(numerator), sum(denominator), sum(units)
FROM posting GROUP BY 1, 2, 3, 4;
