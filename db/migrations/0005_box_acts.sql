-- Lost letters, cheques declared void, paper forms.
CREATE TABLE "box"."strip" (
	"round" text NOT NULL,
	"mark" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "strip_round_mark_pk" PRIMARY KEY("round","mark")
);
--> statement-breakpoint
CREATE TABLE "paper_day" (
	"round_id" text NOT NULL,
	"day" date NOT NULL,
	"actor" text NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "paper_day_round_id_day_actor_pk" PRIMARY KEY("round_id","day","actor")
);
--> statement-breakpoint
CREATE TABLE "paper_entry" (
	"round_id" text NOT NULL,
	"mark" "bytea" NOT NULL,
	"entry" "bytea" NOT NULL,
	"entered_by" text NOT NULL,
	CONSTRAINT "paper_entry_round_id_mark_pk" PRIMARY KEY("round_id","mark")
);
--> statement-breakpoint
CREATE TABLE "roll"."cheque_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"cheque_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposer" text NOT NULL,
	"proposed_on" date NOT NULL,
	"decided_by" text,
	"decider" text,
	"decided_on" date,
	"spare_id" uuid
);
--> statement-breakpoint
ALTER TABLE "paper_day" ADD CONSTRAINT "paper_day_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll"."cheque_request" ADD CONSTRAINT "cheque_request_cheque_id_cheque_id_fk" FOREIGN KEY ("cheque_id") REFERENCES "roll"."cheque"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll"."cheque_request" ADD CONSTRAINT "cheque_request_spare_id_cheque_id_fk" FOREIGN KEY ("spare_id") REFERENCES "roll"."cheque"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cheque_request_once" ON "roll"."cheque_request" USING btree ("cheque_id") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "cheque_request_spare" ON "roll"."cheque_request" USING btree ("spare_id");--> statement-breakpoint
ALTER TABLE box.strip
  ADD CONSTRAINT strip_mark CHECK (octet_length(mark) = 32),
  -- A nonce of 12 bytes, the online key, a tag of 16.
  ADD CONSTRAINT strip_sealed CHECK (octet_length(sealed) = 60);
--> statement-breakpoint
ALTER TABLE public.paper_entry
  ADD CONSTRAINT paper_entry_sizes CHECK (octet_length(mark) = 32 AND octet_length(entry) = 32);
--> statement-breakpoint
ALTER TABLE roll.cheque_request
  ADD CONSTRAINT cheque_request_reason
    CHECK (reason IN ('lost', 'stolen', 'never_arrived', 'damaged', 'moved', 'double', 'deceased')),
  ADD CONSTRAINT cheque_request_state CHECK (state IN ('waiting', 'confirmed', 'withdrawn')),
  ADD CONSTRAINT cheque_request_decided CHECK ((state = 'waiting') = (decided_by IS NULL)
    AND (decided_by IS NULL) = (decider IS NULL) AND (decided_by IS NULL) = (decided_on IS NULL)),
  -- Four eyes, whatever code says so.
  ADD CONSTRAINT cheque_request_two_people CHECK (state <> 'confirmed' OR decided_by <> proposed_by),
  -- I8: a spare is given for a letter that was replaced, and for nothing else.
  ADD CONSTRAINT cheque_request_spare_given CHECK ((spare_id IS NOT NULL)
    = (state = 'confirmed' AND reason IN ('lost', 'stolen', 'never_arrived', 'damaged'))),
  ADD CONSTRAINT cheque_request_other_cheque CHECK (spare_id <> cheque_id);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON roll.cheque_request TO roll;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON box.strip TO box;
--> statement-breakpoint
-- What was decided stays.
CREATE FUNCTION roll.guard_request() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.state <> 'waiting' OR (to_jsonb(NEW) - ARRAY['state', 'decided_by', 'decider', 'decided_on', 'spare_id'])
      <> (to_jsonb(OLD) - ARRAY['state', 'decided_by', 'decider', 'decided_on', 'spare_id']) THEN
    RAISE EXCEPTION 'ROLL_REQUEST_DECIDED' USING ERRCODE = 'WR001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_request BEFORE UPDATE ON roll.cheque_request
  FOR EACH ROW EXECUTE FUNCTION roll.guard_request();
--> statement-breakpoint
-- I8: at commit every spare that has a household came in the place of a cheque of that household, of the same area group.
CREATE FUNCTION roll.guard_spare() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM roll.cheque_request q JOIN roll.cheque gone ON gone.id = q.cheque_id
      WHERE q.spare_id = NEW.id AND q.round_id = NEW.round_id AND gone.round_id = NEW.round_id
        AND gone.household_id = NEW.household_id AND gone.area_group = NEW.area_group) THEN
    RAISE EXCEPTION 'ROLL_SPARE_WITHOUT_VOID' USING ERRCODE = 'WR002';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER guard_spare AFTER UPDATE ON roll.cheque DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.household_id IS NOT NULL AND OLD.household_id IS DISTINCT FROM NEW.household_id)
  EXECUTE FUNCTION roll.guard_spare();
--> statement-breakpoint
REVOKE ALL ON FUNCTION roll.guard_request(), roll.guard_spare() FROM PUBLIC;
--> statement-breakpoint
-- Strips are as fixed as keys: made before opening, gone only when what links household and ballot is destroyed.
CREATE FUNCTION box.guard_strip() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  now_phase text := (SELECT phase FROM box.round
    WHERE round = CASE WHEN TG_OP = 'DELETE' THEN OLD.round ELSE NEW.round END);
BEGIN
  IF TG_OP = 'DELETE' AND now_phase NOT IN ('voting', 'closing', 'closed') THEN RETURN OLD; END IF;
  IF TG_OP = 'INSERT' AND now_phase = 'prepared' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'BOX_KEYS_FROZEN' USING ERRCODE = 'WB006';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_strip BEFORE INSERT OR UPDATE OR DELETE ON box.strip
  FOR EACH ROW EXECUTE FUNCTION box.guard_strip();
--> statement-breakpoint
-- As before, and: a key becomes void only while voting is open, and inside the closing transaction the rows are written
-- anew in key order, since declaring a key void leaves a mark on its row.
CREATE OR REPLACE FUNCTION box.guard_eligible() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  now_phase text := (SELECT phase FROM box.round
    WHERE round = CASE WHEN TG_OP = 'DELETE' THEN OLD.round ELSE NEW.round END);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (to_jsonb(NEW) - 'state') <> (to_jsonb(OLD) - 'state') OR (OLD.state = 'void' AND NEW.state <> 'void') THEN
      RAISE EXCEPTION 'BOX_KEYS_FROZEN' USING ERRCODE = 'WB006';
    END IF;
    IF NEW.state <> OLD.state AND now_phase IS DISTINCT FROM 'voting' THEN
      RAISE EXCEPTION 'BOX_NOT_OPEN' USING ERRCODE = 'WB001';
    END IF;
    RETURN NEW;
  END IF;
  IF now_phase NOT IN ('prepared', 'closing') OR now_phase IS NULL THEN
    RAISE EXCEPTION 'BOX_KEYS_FROZEN' USING ERRCODE = 'WB006';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
-- The content goes at once with the key, whoever declares it void. The leaves stay: the register only grows.
CREATE FUNCTION box.erase_void() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM box.ballot WHERE round = NEW.round AND key = NEW.key;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER erase_void AFTER UPDATE ON box.eligible FOR EACH ROW
  WHEN (OLD.state = 'live' AND NEW.state = 'void') EXECUTE FUNCTION box.erase_void();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION box.rewrite(p_round text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  WITH gone AS (DELETE FROM box.eligible WHERE round = p_round RETURNING *)
    INSERT INTO box.eligible SELECT * FROM gone ORDER BY key;
  WITH gone AS (DELETE FROM box.ballot WHERE round = p_round RETURNING *)
    INSERT INTO box.ballot SELECT * FROM gone ORDER BY key;
  WITH gone AS (DELETE FROM box.leaf WHERE round = p_round RETURNING *)
    INSERT INTO box.leaf SELECT * FROM gone ORDER BY key, seq;
END $$;
--> statement-breakpoint
-- Declares keys void (docs/ballot-protocol.md, "Lost letters"), all of them or none: OK, UNKNOWN_KEY, VOID_KEY, NOT_OPEN
-- or CLOSED. Locks in the order of box.cast, several keys in key order, so neither can wait for the other in a circle.
CREATE FUNCTION box.void(p_round text, p_keys bytea[], p_late boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  now_phase text;
  one bytea;
  one_state text;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'BOX_NEEDS_READ_COMMITTED' USING ERRCODE = 'WB007';
  END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM pg_advisory_xact_lock_shared(box.lock_id(p_round));
  SELECT phase INTO now_phase FROM box.round WHERE round = p_round;
  IF now_phase = 'prepared' THEN RETURN 'NOT_OPEN'; END IF;
  IF now_phase IS DISTINCT FROM 'voting' OR p_late THEN RETURN 'CLOSED'; END IF;
  FOR one IN SELECT DISTINCT key FROM unnest(p_keys) AS key ORDER BY key LOOP
    PERFORM pg_advisory_xact_lock(box.key_lock_id(p_round, one));
  END LOOP;
  FOR one IN SELECT DISTINCT key FROM unnest(p_keys) AS key ORDER BY key LOOP
    SELECT state INTO one_state FROM box.eligible WHERE round = p_round AND key = one;
    IF one_state IS NULL THEN RETURN 'UNKNOWN_KEY'; END IF;
    IF one_state = 'void' THEN RETURN 'VOID_KEY'; END IF;
  END LOOP;
  UPDATE box.eligible SET state = 'void' WHERE round = p_round AND key = ANY (p_keys);
  RETURN 'OK';
END $$;
--> statement-breakpoint
-- One paper form: the version behind whatever is stored, and the last. The box knows the number only under its locks, so
-- it makes open1 itself. PAPER_FINAL in every phase, so a lost answer is found again.
CREATE FUNCTION box.cast_paper(p_round text, p_key bytea, p_alloc jsonb, p_r2 bytea, p_commit bytea, p_sig bytea,
  p_r1 bytea, p_tag bytea, p_late boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  r box.round;
  key_state text;
  mine box.ballot;
  refusal text;
  number int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'BOX_NEEDS_READ_COMMITTED' USING ERRCODE = 'WB007';
  END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM pg_advisory_xact_lock_shared(box.lock_id(p_round));
  SELECT * INTO r FROM box.round WHERE round = p_round;
  PERFORM pg_advisory_xact_lock(box.key_lock_id(p_round, p_key));
  SELECT state INTO key_state FROM box.eligible WHERE round = p_round AND key = p_key;
  SELECT * INTO mine FROM box.ballot WHERE round = p_round AND key = p_key;
  refusal := CASE
    WHEN key_state IS NULL THEN 'UNKNOWN_KEY'
    WHEN key_state = 'void' THEN 'VOID_KEY'
    WHEN mine.final THEN 'PAPER_FINAL'
    WHEN r.phase = 'prepared' THEN 'NOT_OPEN'
    WHEN r.phase <> 'voting' OR p_late THEN 'CLOSED'
    ELSE box.misfit(r, p_alloc) END;
  IF refusal IS NOT NULL THEN RETURN refusal; END IF;
  number := coalesce(mine.seq, 0) + 1;
  IF number = 1 THEN
    INSERT INTO box.ballot (round, key, seq, alloc, r2, final) VALUES (p_round, p_key, number, p_alloc, p_r2, true);
  ELSE
    UPDATE box.ballot SET seq = number, alloc = p_alloc, r2 = p_r2, final = true WHERE round = p_round AND key = p_key;
  END IF;
  INSERT INTO box.leaf (round, key, seq, leaf, r1, commit, sig) VALUES (p_round, p_key, number,
    sha256('wijkcheque/tag/v1'::bytea || p_r1 || p_tag || int4send(number)) || p_commit, p_r1, p_commit, p_sig);
  RETURN 'OK';
END $$;
--> statement-breakpoint
-- A paper form is the last word: I4 for it, against any connection. Without this a change could follow, or make it none.
CREATE FUNCTION box.guard_final() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'BOX_PAPER_IS_FINAL' USING ERRCODE = 'WB018';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_final BEFORE UPDATE ON box.ballot FOR EACH ROW WHEN (OLD.final) EXECUTE FUNCTION box.guard_final();
--> statement-breakpoint
GRANT CREATE ON SCHEMA box TO box;
--> statement-breakpoint
ALTER FUNCTION box.void(text, bytea[], boolean) OWNER TO box;
--> statement-breakpoint
ALTER FUNCTION box.cast_paper(text, bytea, jsonb, bytea, bytea, bytea, bytea, bytea, boolean) OWNER TO box;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA box FROM box;
--> statement-breakpoint
REVOKE ALL ON FUNCTION box.guard_strip(), box.erase_void(), box.guard_final(), box.void(text, bytea[], boolean),
  box.cast_paper(text, bytea, jsonb, bytea, bytea, bytea, bytea, bytea, boolean) FROM PUBLIC;
--> statement-breakpoint
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION box.void(text, bytea[], boolean),
    box.cast_paper(text, bytea, jsonb, bytea, bytea, bytea, bytea, bytea, boolean) TO %I, box', current_user);
END $$;
--> statement-breakpoint
-- First entries that nobody confirmed are worth nothing once voting is over.
CREATE FUNCTION public.forget_paper_entries() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM public.paper_entry WHERE round_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_paper_entries AFTER UPDATE ON public.round FOR EACH ROW
  WHEN (OLD.phase = 'voting' AND NEW.phase <> 'voting') EXECUTE FUNCTION public.forget_paper_entries();
