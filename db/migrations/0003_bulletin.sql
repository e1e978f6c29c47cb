CREATE TABLE "box"."log" (
	"round" text NOT NULL,
	"position" integer NOT NULL,
	"leaf" "bytea" NOT NULL,
	CONSTRAINT "log_round_position_pk" PRIMARY KEY("round","position")
);
--> statement-breakpoint
CREATE TABLE "box"."checkpoint" (
	"round" text NOT NULL,
	"size" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "checkpoint_round_size_pk" PRIMARY KEY("round","size")
);
--> statement-breakpoint
CREATE TABLE "opening_document" (
	"round_id" text PRIMARY KEY NOT NULL,
	"rules" text NOT NULL,
	"ideas" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opening_document" ADD CONSTRAINT "opening_document_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "log_once" ON "box"."log" USING btree ("round","leaf") WHERE octet_length(leaf) = 64;--> statement-breakpoint
GRANT SELECT, INSERT ON box.log, box.checkpoint TO box;
--> statement-breakpoint
ALTER TABLE box.log ADD CONSTRAINT log_position CHECK (position >= 0);
--> statement-breakpoint
-- I7: the log only grows, by one leaf behind the last, also against a privileged connection. The opening statement comes
-- first, leaves of ballots are 64 bytes, and behind the closing statement comes nothing.
CREATE FUNCTION box.guard_log() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  now_phase text;
  last box.log;
  statement boolean;
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'BOX_LOG_ONLY_GROWS' USING ERRCODE = 'WB011'; END IF;
  SELECT phase INTO now_phase FROM box.round WHERE round = NEW.round;
  SELECT * INTO last FROM box.log WHERE round = NEW.round ORDER BY position DESC LIMIT 1;
  IF NEW.position <> coalesce(last.position + 1, 0) THEN
    RAISE EXCEPTION 'BOX_LOG_HAS_NO_GAPS' USING ERRCODE = 'WB012';
  END IF;
  statement := octet_length(NEW.leaf) <> 64;
  IF (CASE
      WHEN NEW.position = 0 THEN statement AND now_phase = 'voting'
      WHEN last.position > 0 AND octet_length(last.leaf) <> 64 THEN false
      WHEN statement THEN now_phase = 'closed'
      ELSE now_phase IN ('voting', 'closed')
    END) IS NOT TRUE THEN
    RAISE EXCEPTION 'BOX_LOG_NOT_NOW' USING ERRCODE = 'WB013';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_log BEFORE INSERT OR UPDATE OR DELETE ON box.log
  FOR EACH ROW EXECUTE FUNCTION box.guard_log();
--> statement-breakpoint
CREATE FUNCTION box.guard_checkpoint() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'BOX_LOG_ONLY_GROWS' USING ERRCODE = 'WB011'; END IF;
  -- For all leaves that there are, and never the same ones twice.
  IF NEW.size IS DISTINCT FROM (SELECT max(position) + 1 FROM box.log WHERE round = NEW.round) THEN
    RAISE EXCEPTION 'BOX_CHECKPOINT_OF_ANOTHER_LOG' USING ERRCODE = 'WB014';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_checkpoint BEFORE INSERT OR UPDATE OR DELETE ON box.checkpoint
  FOR EACH ROW EXECUTE FUNCTION box.guard_checkpoint();
--> statement-breakpoint
-- Append and sign are one transaction: at its end no leaf stands behind the last checkpoint.
CREATE FUNCTION box.guard_log_signed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.position >= coalesce((SELECT max(size) FROM box.checkpoint WHERE round = NEW.round), 0) THEN
    RAISE EXCEPTION 'BOX_LOG_NOT_SIGNED' USING ERRCODE = 'WB015';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER guard_log_signed AFTER INSERT ON box.log DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION box.guard_log_signed();
--> statement-breakpoint
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON box.log EXECUTE FUNCTION box.guard_truncate();
--> statement-breakpoint
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON box.checkpoint EXECUTE FUNCTION box.guard_truncate();
--> statement-breakpoint
CREATE FUNCTION public.guard_opening_document() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'OPENING_DOCUMENT_FROZEN' USING ERRCODE = 'WC003';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_opening_document BEFORE UPDATE OR DELETE ON public.opening_document
  FOR EACH ROW EXECUTE FUNCTION public.guard_opening_document();
--> statement-breakpoint
REVOKE ALL ON FUNCTION box.guard_log(), box.guard_checkpoint(), box.guard_log_signed() FROM PUBLIC;
