ALTER TABLE "outcome" ADD COLUMN "analysis" jsonb;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "currency" text DEFAULT 'EUR' NOT NULL;--> statement-breakpoint
-- A count that was published stays as it is; only an analysis that is missing (a count from before there were any) may be
-- added, once. Nothing in the application removes an outcome.
CREATE FUNCTION public.guard_outcome() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.analysis IS NULL
      AND (to_jsonb(NEW) - 'analysis') = (to_jsonb(OLD) - 'analysis') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'OUTCOME_FROZEN' USING ERRCODE = 'WC002';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_outcome BEFORE UPDATE OR DELETE ON public.outcome
  FOR EACH ROW EXECUTE FUNCTION public.guard_outcome();
