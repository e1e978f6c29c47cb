CREATE TABLE "round_retention" (
	"round_id" text PRIMARY KEY NOT NULL,
	"objection_days" integer DEFAULT 42 NOT NULL,
	"published_at" timestamp with time zone,
	"archive_taken_at" timestamp with time zone,
	"destroyed_at" timestamp with time zone,
	"history_until" timestamp with time zone,
	"cleaned_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_tick" (
	"round_id" text NOT NULL,
	"item" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "retention_tick_round_id_item_pk" PRIMARY KEY("round_id","item")
);
--> statement-breakpoint
CREATE TABLE "frozen_round" (
	"round_id" text PRIMARY KEY NOT NULL,
	"bundle" "bytea",
	"participation" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voting_extension" (
	"round_id" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "voting_extension_round_id_until_pk" PRIMARY KEY("round_id","until")
);
--> statement-breakpoint
ALTER TABLE "round_retention" ADD CONSTRAINT "round_retention_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "retention_tick" ADD CONSTRAINT "retention_tick_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "frozen_round" ADD CONSTRAINT "frozen_round_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "voting_extension" ADD CONSTRAINT "voting_extension_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE public.round_retention
  ADD CONSTRAINT objection_days_range CHECK (objection_days BETWEEN 42 AND 365),
  -- Nothing is destroyed that was not published and archived, and the date by which history expires is named at once.
  ADD CONSTRAINT destroyed_after CHECK (destroyed_at IS NULL
    OR (published_at IS NOT NULL AND archive_taken_at IS NOT NULL AND history_until IS NOT NULL)),
  ADD CONSTRAINT cleaned_after CHECK (cleaned_at IS NULL OR destroyed_at IS NOT NULL);
--> statement-breakpoint
-- Rounds that were published before the moment was kept: it stands in the log book.
INSERT INTO public.round_retention (round_id, published_at)
  SELECT r.id, max(a.at) FROM public.round r JOIN public.audit_event a ON a.subject = r.id AND a.act = 'publish'
  WHERE r.kind = 'cheque' AND r.phase IN ('published', 'archived') GROUP BY r.id;
--> statement-breakpoint
-- What was announced is not taken back: the outcome is published once, the period for objections only gets longer after
-- that, and what was destroyed stays so.
CREATE FUNCTION public.guard_round_retention() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (NEW.published_at IS DISTINCT FROM OLD.published_at
      OR NEW.objection_days < OLD.objection_days) THEN
    RAISE EXCEPTION 'RETENTION_ANNOUNCED' USING ERRCODE = 'WC004';
  END IF;
  IF OLD.destroyed_at IS NOT NULL
      AND (to_jsonb(NEW) - 'cleaned_at') <> (to_jsonb(OLD) - 'cleaned_at') THEN
    RAISE EXCEPTION 'RETENTION_DONE' USING ERRCODE = 'WC004';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_round_retention BEFORE UPDATE ON public.round_retention
  FOR EACH ROW EXECUTE FUNCTION public.guard_round_retention();
--> statement-breakpoint
-- After the keys are gone the bundle cannot be made again; an extension is part of what was signed at closing.
CREATE FUNCTION public.guard_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'KEPT_AS_IT_IS' USING ERRCODE = 'WC005';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_frozen_round BEFORE UPDATE OR DELETE OR TRUNCATE ON public.frozen_round
  EXECUTE FUNCTION public.guard_kept();
--> statement-breakpoint
CREATE TRIGGER guard_voting_extension BEFORE UPDATE OR DELETE OR TRUNCATE ON public.voting_extension
  EXECUTE FUNCTION public.guard_kept();
--> statement-breakpoint
-- The database's own statistics hold samples of columns, and stay when a table is emptied. Of what is destroyed later
-- none are taken.
ALTER TABLE roll.household ALTER COLUMN street SET STATISTICS 0, ALTER COLUMN house_number SET STATISTICS 0,
  ALTER COLUMN house_letter SET STATISTICS 0, ALTER COLUMN addition SET STATISTICS 0,
  ALTER COLUMN postcode SET STATISTICS 0, ALTER COLUMN canonical SET STATISTICS 0, ALTER COLUMN id SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE roll.cheque ALTER COLUMN id SET STATISTICS 0, ALTER COLUMN household_id SET STATISTICS 0,
  ALTER COLUMN signin_hash SET STATISTICS 0, ALTER COLUMN sealed SET STATISTICS 0, ALTER COLUMN sealed_code SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE roll.cheque_request ALTER COLUMN id SET STATISTICS 0, ALTER COLUMN cheque_id SET STATISTICS 0,
  ALTER COLUMN spare_id SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE roll.undeliverable ALTER COLUMN household_id SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.paper_entry ALTER COLUMN mark SET STATISTICS 0, ALTER COLUMN entry SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE box.strip ALTER COLUMN mark SET STATISTICS 0, ALTER COLUMN sealed SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE box.eligible ALTER COLUMN key SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE box.ballot ALTER COLUMN key SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE box.leaf ALTER COLUMN key SET STATISTICS 0, ALTER COLUMN sig SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE box.round ALTER COLUMN sealed_log_key SET STATISTICS 0, ALTER COLUMN sealed_tag_key SET STATISTICS 0;
--> statement-breakpoint
-- Those taken before this migration, where the server (PostgreSQL 18) has a function for it.
DO $$
DECLARE
  one record;
BEGIN
  IF to_regprocedure('pg_catalog.pg_clear_attribute_stats(text,text,text,boolean)') IS NULL THEN RETURN; END IF;
  FOR one IN SELECT n.nspname, c.relname, a.attname FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('roll', 'box') AND c.relkind = 'r' AND a.attnum > 0 AND a.attstattarget = 0 LOOP
    EXECUTE 'SELECT pg_clear_attribute_stats($1, $2, $3, false)' USING one.nspname::text, one.relname::text, one.attname::text;
  END LOOP;
END $$;
--> statement-breakpoint
-- Two phases more. `destroying` exists inside the one transaction of box.destroy_links; `archived` has neither keys, ballots
-- nor leaves, and its own keys are empty.
ALTER TABLE box.round DROP CONSTRAINT round_phase;
--> statement-breakpoint
ALTER TABLE box.round
  ADD CONSTRAINT round_phase
    CHECK (phase IN ('prepared', 'voting', 'closing', 'closed', 'published', 'destroying', 'archived')),
  ADD CONSTRAINT round_keys
    CHECK ((octet_length(sealed_log_key) = 0 AND octet_length(sealed_tag_key) = 0) = (phase = 'archived'));
--> statement-breakpoint
CREATE FUNCTION box.guard_destruction() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  kept text[] := CASE WHEN OLD.phase = 'destroying' THEN ARRAY['phase', 'sealed_log_key', 'sealed_tag_key']
    ELSE ARRAY['phase'] END;
BEGIN
  IF (OLD.phase = 'published' AND NEW.phase = 'destroying' OR OLD.phase = 'destroying' AND NEW.phase = 'archived')
      IS NOT TRUE THEN
    RAISE EXCEPTION 'BOX_PHASE_ORDER' USING ERRCODE = 'WB005';
  END IF;
  IF (to_jsonb(NEW) - kept) <> (to_jsonb(OLD) - kept) THEN
    RAISE EXCEPTION 'BOX_ROUND_FROZEN' USING ERRCODE = 'WB005';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER guard_round ON box.round;
--> statement-breakpoint
CREATE TRIGGER guard_round BEFORE INSERT OR DELETE ON box.round
  FOR EACH ROW EXECUTE FUNCTION box.guard_round();
--> statement-breakpoint
CREATE TRIGGER guard_round_update BEFORE UPDATE ON box.round FOR EACH ROW
  WHEN (OLD.phase NOT IN ('destroying', 'archived') AND NEW.phase NOT IN ('destroying', 'archived'))
  EXECUTE FUNCTION box.guard_round();
--> statement-breakpoint
CREATE TRIGGER guard_destruction BEFORE UPDATE ON box.round FOR EACH ROW
  WHEN (OLD.phase IN ('destroying', 'archived') OR NEW.phase IN ('destroying', 'archived'))
  EXECUTE FUNCTION box.guard_destruction();
--> statement-breakpoint
-- All or nothing, whoever does it: at commit no round is being destroyed, and of one that is archived nothing is left.
CREATE FUNCTION box.guard_archived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  now_phase text := (SELECT phase FROM box.round WHERE round = NEW.round);
BEGIN
  IF now_phase = 'destroying' THEN
    RAISE EXCEPTION 'BOX_DESTROYING_IS_A_STEP' USING ERRCODE = 'WB005';
  END IF;
  IF now_phase = 'archived' AND (EXISTS (SELECT FROM box.eligible WHERE round = NEW.round)
      OR EXISTS (SELECT FROM box.ballot WHERE round = NEW.round)
      OR EXISTS (SELECT FROM box.leaf WHERE round = NEW.round)
      OR EXISTS (SELECT FROM box.strip WHERE round = NEW.round)) THEN
    RAISE EXCEPTION 'BOX_LINKS_LEFT' USING ERRCODE = 'WB016';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER guard_archived AFTER UPDATE ON box.round DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.phase IN ('destroying', 'archived')) EXECUTE FUNCTION box.guard_archived();
--> statement-breakpoint
CREATE FUNCTION box.is_destroying(p_round text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$ SELECT coalesce((SELECT phase = 'destroying' FROM box.round WHERE round = p_round), false) $$;
--> statement-breakpoint
-- The guards of 0001 stay what they are. Removing rows of a round that is being destroyed is the one thing they are not
-- asked about.
DROP TRIGGER guard_ballot ON box.ballot;
--> statement-breakpoint
CREATE TRIGGER guard_ballot BEFORE INSERT OR UPDATE ON box.ballot
  FOR EACH ROW EXECUTE FUNCTION box.guard_ballot();
--> statement-breakpoint
CREATE TRIGGER guard_ballot_delete BEFORE DELETE ON box.ballot
  FOR EACH ROW WHEN (NOT box.is_destroying(OLD.round)) EXECUTE FUNCTION box.guard_ballot();
--> statement-breakpoint
DROP TRIGGER guard_leaf ON box.leaf;
--> statement-breakpoint
CREATE TRIGGER guard_leaf BEFORE INSERT OR UPDATE ON box.leaf
  FOR EACH ROW EXECUTE FUNCTION box.guard_leaf();
--> statement-breakpoint
CREATE TRIGGER guard_leaf_delete BEFORE DELETE ON box.leaf
  FOR EACH ROW WHEN (NOT box.is_destroying(OLD.round)) EXECUTE FUNCTION box.guard_leaf();
--> statement-breakpoint
DROP TRIGGER guard_eligible ON box.eligible;
--> statement-breakpoint
CREATE TRIGGER guard_eligible BEFORE INSERT OR UPDATE ON box.eligible
  FOR EACH ROW EXECUTE FUNCTION box.guard_eligible();
--> statement-breakpoint
CREATE TRIGGER guard_eligible_delete BEFORE DELETE ON box.eligible
  FOR EACH ROW WHEN (NOT box.is_destroying(OLD.round)) EXECUTE FUNCTION box.guard_eligible();
--> statement-breakpoint
-- The one act that takes keys, signatures, ballots and leaves out of the box: of a published round, all of them, and its
-- own two keys. The public log and its checkpoints hold no key and stay. Runs as the tables' owner, who may delete.
CREATE FUNCTION box.destroy_links(p_round text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM pg_advisory_xact_lock(box.lock_id(p_round));
  UPDATE box.round SET phase = 'destroying' WHERE round = p_round AND phase = 'published';
  IF NOT FOUND THEN RAISE EXCEPTION 'BOX_NOT_PUBLISHED' USING ERRCODE = 'WB017'; END IF;
  DELETE FROM box.ballot WHERE round = p_round;
  DELETE FROM box.leaf WHERE round = p_round;
  DELETE FROM box.eligible WHERE round = p_round;
  DELETE FROM box.strip WHERE round = p_round;
  UPDATE box.round SET phase = 'archived', sealed_log_key = ''::bytea, sealed_tag_key = ''::bytea
    WHERE round = p_round;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION box.guard_destruction(), box.guard_archived(), box.is_destroying(text), box.destroy_links(text)
  FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION box.is_destroying(text), box.destroy_links(text) TO box;
--> statement-breakpoint
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION box.is_destroying(text), box.destroy_links(text) TO %I', current_user);
END $$;
