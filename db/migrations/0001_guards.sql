-- Two roles that cannot read each other's schema: a fence against mistakes. They cannot log in; the application enters
-- them with SET LOCAL ROLE, and box.cast runs as `box` whoever calls it.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'roll') THEN CREATE ROLE roll NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'box') THEN CREATE ROLE box NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this cluster was faster
END $$;
--> statement-breakpoint
DO $$ BEGIN
  EXECUTE format('GRANT roll, box TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  IF NOT (pg_has_role(current_user, 'roll', 'MEMBER') AND pg_has_role(current_user, 'box', 'MEMBER')) THEN RAISE; END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA roll, box FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA roll TO roll;
--> statement-breakpoint
GRANT USAGE, CREATE ON SCHEMA box TO box;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA roll TO roll;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA box TO box;
--> statement-breakpoint
-- I7: nobody takes a leaf or a ballot away; only the function that closes a round writes them anew.
REVOKE DELETE, UPDATE ON box.leaf FROM box;
--> statement-breakpoint
-- The shape of a ballot's content: [[idea number, cents], …], whole numbers, ascending, above zero.
CREATE FUNCTION box.is_alloc(alloc jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  pledge jsonb;
  last numeric := 0;
BEGIN
  IF jsonb_typeof(alloc) <> 'array' OR jsonb_array_length(alloc) > 200 THEN RETURN false; END IF;
  FOR pledge IN SELECT value FROM jsonb_array_elements(alloc) LOOP
    IF jsonb_typeof(pledge) <> 'array' OR jsonb_array_length(pledge) <> 2
       OR jsonb_typeof(pledge -> 0) <> 'number' OR jsonb_typeof(pledge -> 1) <> 'number' THEN RETURN false; END IF;
    IF (pledge ->> 0)::numeric <= last OR (pledge ->> 0)::numeric > 9999 OR (pledge ->> 0)::numeric % 1 <> 0
       OR (pledge ->> 1)::numeric <= 0 OR (pledge ->> 1)::numeric > 100000000 OR (pledge ->> 1)::numeric % 1 <> 0
    THEN RETURN false; END IF;
    last := (pledge ->> 0)::numeric;
  END LOOP;
  RETURN true;
END $$;
--> statement-breakpoint
ALTER TABLE box.round
  ADD CONSTRAINT round_phase CHECK (phase IN ('prepared', 'voting', 'closing', 'closed', 'published')),
  ADD CONSTRAINT round_amounts CHECK (cheque_cents > 0 AND step_cents > 0 AND cheque_cents % step_cents = 0),
  ADD CONSTRAINT round_log_key CHECK (octet_length(log_key) = 32);
--> statement-breakpoint
ALTER TABLE box.eligible
  ADD CONSTRAINT eligible_key CHECK (octet_length(key) = 32),
  ADD CONSTRAINT eligible_state CHECK (state IN ('live', 'void'));
--> statement-breakpoint
ALTER TABLE box.ballot
  -- One more than online ballots may have: the paper form that ends them.
  ADD CONSTRAINT ballot_seq CHECK (seq BETWEEN 1 AND 201),
  ADD CONSTRAINT ballot_r2 CHECK (octet_length(r2) = 32),
  ADD CONSTRAINT ballot_alloc CHECK (box.is_alloc(alloc));
--> statement-breakpoint
ALTER TABLE box.leaf
  ADD CONSTRAINT leaf_sizes CHECK (octet_length(leaf) = 64 AND octet_length(r1) = 32
    AND octet_length(commit) = 32 AND octet_length(sig) = 64),
  ADD CONSTRAINT leaf_is_openings CHECK (substring(leaf FROM 33) = commit);
--> statement-breakpoint
-- UNKNOWN_IDEA, BAD_STEP or OVERSPENT for content that does not fit the round, else null. Sums are numeric: no overflow.
CREATE FUNCTION box.misfit(p_round box.round, p_alloc jsonb) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog AS $$
  SELECT CASE
    WHEN count(*) FILTER (WHERE NOT (value ->> 0)::int = ANY (p_round.ideas)) > 0 THEN 'UNKNOWN_IDEA'
    WHEN count(*) FILTER (WHERE (value ->> 1)::numeric % p_round.step_cents <> 0) > 0 THEN 'BAD_STEP'
    WHEN coalesce(sum((value ->> 1)::numeric), 0) > p_round.cheque_cents THEN 'OVERSPENT'
  END FROM jsonb_array_elements(p_alloc)
$$;
--> statement-breakpoint
-- Invariants I2 to I5 hold against a privileged connection too. Messages carry a code, never a value. The key is looked up
-- here and not by a foreign key, which would mark the row in box.eligible and so tell the order of casting.
CREATE FUNCTION box.guard_ballot() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  r box.round;
  problem text;
BEGIN
  SELECT * INTO r FROM box.round WHERE round = CASE WHEN TG_OP = 'DELETE' THEN OLD.round ELSE NEW.round END;
  -- Only inside the transaction that closes the round: the same rows are written anew, in key order.
  IF r.phase = 'closing' AND TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF TG_OP = 'DELETE' THEN
    IF (SELECT state FROM box.eligible WHERE round = OLD.round AND key = OLD.key) = 'void' THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'BOX_BALLOT_STAYS' USING ERRCODE = 'WB004';
  END IF;
  IF r.phase IS DISTINCT FROM 'voting' AND (r.phase <> 'closing' OR TG_OP <> 'INSERT') THEN
    RAISE EXCEPTION 'BOX_NOT_OPEN' USING ERRCODE = 'WB001';
  END IF;
  IF (SELECT state FROM box.eligible WHERE round = NEW.round AND key = NEW.key) IS DISTINCT FROM 'live' THEN
    RAISE EXCEPTION 'BOX_KEY_NOT_LIVE' USING ERRCODE = 'WB009';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.key <> OLD.key OR NEW.round <> OLD.round OR NEW.seq <> OLD.seq + 1) THEN
    RAISE EXCEPTION 'BOX_BAD_SEQUENCE' USING ERRCODE = 'WB002';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.seq <> 1 AND r.phase = 'voting' THEN RAISE EXCEPTION 'BOX_BAD_SEQUENCE' USING ERRCODE = 'WB002'; END IF;
  problem := box.misfit(r, NEW.alloc);
  IF problem IS NOT NULL THEN RAISE EXCEPTION 'BOX_%', problem USING ERRCODE = 'WB003'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_ballot BEFORE INSERT OR UPDATE OR DELETE ON box.ballot
  FOR EACH ROW EXECUTE FUNCTION box.guard_ballot();
--> statement-breakpoint
-- At commit every ballot has the leaf of its version. A plain look, not a foreign key: that would lock and so mark rows.
CREATE FUNCTION box.guard_ballot_leaf() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM box.leaf l WHERE l.round = NEW.round AND l.key = NEW.key AND l.seq = NEW.seq) THEN
    RAISE EXCEPTION 'BOX_BALLOT_WITHOUT_LEAF' USING ERRCODE = 'WB010';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER guard_ballot_leaf AFTER INSERT OR UPDATE ON box.ballot DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION box.guard_ballot_leaf();
--> statement-breakpoint
CREATE FUNCTION box.guard_leaf() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  now_phase text := (SELECT phase FROM box.round
    WHERE round = CASE WHEN TG_OP = 'DELETE' THEN OLD.round ELSE NEW.round END);
BEGIN
  IF now_phase = 'closing' AND TG_OP <> 'UPDATE' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'BOX_LEAF_IS_FINAL' USING ERRCODE = 'WB004'; END IF;
  IF now_phase IS DISTINCT FROM 'voting' THEN RAISE EXCEPTION 'BOX_NOT_OPEN' USING ERRCODE = 'WB001'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_leaf BEFORE INSERT OR UPDATE OR DELETE ON box.leaf
  FOR EACH ROW EXECUTE FUNCTION box.guard_leaf();
--> statement-breakpoint
CREATE FUNCTION box.guard_truncate() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'BOX_IS_NEVER_EMPTIED' USING ERRCODE = 'WB004';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON box.ballot EXECUTE FUNCTION box.guard_truncate();
--> statement-breakpoint
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON box.leaf EXECUTE FUNCTION box.guard_truncate();
--> statement-breakpoint
-- I6: once open, nothing of the round but its phase changes, and the phase only goes forward.
CREATE FUNCTION box.guard_round() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  phases text[] := ARRAY['prepared', 'voting', 'closing', 'closed', 'published'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.phase <> 'prepared' THEN RAISE EXCEPTION 'BOX_ROUND_STARTS_PREPARED' USING ERRCODE = 'WB005'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.phase <> 'prepared' AND TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'BOX_ROUND_FROZEN' USING ERRCODE = 'WB005';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF OLD.phase <> 'prepared' AND (to_jsonb(NEW) - 'phase') <> (to_jsonb(OLD) - 'phase') THEN
    RAISE EXCEPTION 'BOX_ROUND_FROZEN' USING ERRCODE = 'WB005';
  END IF;
  IF NEW.phase <> OLD.phase
     AND array_position(phases, NEW.phase) <> array_position(phases, OLD.phase) + 1 THEN
    RAISE EXCEPTION 'BOX_PHASE_ORDER' USING ERRCODE = 'WB005';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_round BEFORE INSERT OR UPDATE OR DELETE ON box.round
  FOR EACH ROW EXECUTE FUNCTION box.guard_round();
--> statement-breakpoint
-- 'closing' exists inside the one transaction that writes ballots anew; no other moment may see it.
CREATE FUNCTION box.guard_closing() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF (SELECT phase FROM box.round WHERE round = NEW.round) = 'closing' THEN
    RAISE EXCEPTION 'BOX_CLOSING_IS_A_STEP' USING ERRCODE = 'WB005';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER guard_closing AFTER UPDATE ON box.round DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION box.guard_closing();
--> statement-breakpoint
CREATE FUNCTION box.guard_eligible() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  r text := CASE WHEN TG_OP = 'DELETE' THEN OLD.round ELSE NEW.round END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (to_jsonb(NEW) - 'state') <> (to_jsonb(OLD) - 'state') OR (OLD.state = 'void' AND NEW.state <> 'void') THEN
      RAISE EXCEPTION 'BOX_KEYS_FROZEN' USING ERRCODE = 'WB006';
    END IF;
    RETURN NEW;
  END IF;
  IF (SELECT phase FROM box.round WHERE round = r) IS DISTINCT FROM 'prepared' THEN
    RAISE EXCEPTION 'BOX_KEYS_FROZEN' USING ERRCODE = 'WB006';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_eligible BEFORE INSERT OR UPDATE OR DELETE ON box.eligible
  FOR EACH ROW EXECUTE FUNCTION box.guard_eligible();
--> statement-breakpoint
CREATE FUNCTION box.lock_id(p_round text) RETURNS bigint LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS
$$ SELECT hashtextextended('wijkcheque/round/' || p_round, 0) $$;
--> statement-breakpoint
CREATE FUNCTION box.key_lock_id(p_round text, p_key bytea) RETURNS bigint LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog AS
$$ SELECT hashtextextended('wijkcheque/key/' || p_round || '/' || encode(p_key, 'hex'), 0) $$;
--> statement-breakpoint
-- One ballot (docs/ballot-protocol.md, "Casting"). VOLATILE under READ COMMITTED: every statement below takes a new
-- snapshot, so the phase is read after the lock was got. `p_late`: the clock says voting is over, whatever the phase.
CREATE FUNCTION box.cast(p_round text, p_key bytea, p_seq int, p_alloc jsonb, p_r2 bytea, p_commit bytea, p_sig bytea,
  p_r1 bytea, p_leaf bytea, p_late boolean)
RETURNS TABLE (code text, seq int, leaf bytea, r1 bytea)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  r box.round;
  key_state text;
  mine box.ballot;
  kept box.leaf;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'BOX_NEEDS_READ_COMMITTED' USING ERRCODE = 'WB007';
  END IF;
  -- Local to the transaction, so it still holds at COMMIT; a SET clause on the function would end before it.
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM pg_advisory_xact_lock_shared(box.lock_id(p_round));
  SELECT * INTO r FROM box.round WHERE round = p_round;
  -- A lock beside the row, not on it: two first ballots of one key must wait for each other, and a row lock would leave
  -- the transaction's number in box.eligible, where it tells who voted and in what order.
  PERFORM pg_advisory_xact_lock(box.key_lock_id(p_round, p_key));
  SELECT state INTO key_state FROM box.eligible WHERE round = p_round AND key = p_key;
  IF key_state IS NULL THEN RETURN QUERY SELECT 'UNKNOWN_KEY', 0, NULL::bytea, NULL::bytea; RETURN; END IF;
  IF key_state = 'void' THEN RETURN QUERY SELECT 'VOID_KEY', 0, NULL::bytea, NULL::bytea; RETURN; END IF;
  SELECT * INTO mine FROM box.ballot WHERE round = p_round AND key = p_key;
  IF mine.seq = p_seq AND NOT mine.final THEN
    SELECT * INTO kept FROM box.leaf l WHERE l.round = p_round AND l.key = p_key AND l.seq = p_seq;
    IF kept.commit = p_commit THEN
      RETURN QUERY SELECT 'OK', p_seq, kept.leaf, kept.r1;
      RETURN;
    END IF;
  END IF;
  RETURN QUERY SELECT refusal, coalesce(mine.seq, 0), NULL::bytea, NULL::bytea FROM (SELECT CASE
    WHEN r.phase = 'prepared' THEN 'NOT_OPEN'
    WHEN r.phase <> 'voting' OR p_late THEN 'CLOSED'
    WHEN mine.final THEN 'PAPER_FINAL'
    WHEN p_seq > 200 THEN 'TOO_OFTEN'
    WHEN p_seq <> coalesce(mine.seq, 0) + 1 THEN 'STALE'
    ELSE box.misfit(r, p_alloc)
  END AS refusal) decided WHERE refusal IS NOT NULL;
  IF FOUND THEN RETURN; END IF;
  IF mine.seq IS NULL THEN
    INSERT INTO box.ballot (round, key, seq, alloc, r2, final) VALUES (p_round, p_key, p_seq, p_alloc, p_r2, false);
  ELSE
    UPDATE box.ballot b SET seq = p_seq, alloc = p_alloc, r2 = p_r2 WHERE b.round = p_round AND b.key = p_key;
  END IF;
  INSERT INTO box.leaf (round, key, seq, leaf, r1, commit, sig)
    VALUES (p_round, p_key, p_seq, p_leaf, p_r1, p_commit, p_sig);
  RETURN QUERY SELECT 'OK', p_seq, p_leaf, p_r1;
END $$;
--> statement-breakpoint
-- The stored ballot of a key that proved itself, only while open.
CREATE FUNCTION box.mine(p_round text, p_key bytea, p_late boolean)
RETURNS TABLE (code text, seq int, alloc jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT CASE
      WHEN e.state IS NULL THEN 'UNKNOWN_KEY' WHEN e.state = 'void' THEN 'VOID_KEY'
      WHEN r.phase = 'prepared' THEN 'NOT_OPEN' WHEN r.phase <> 'voting' OR p_late THEN 'CLOSED' ELSE 'OK' END,
    coalesce(b.seq, 0), coalesce(b.alloc, '[]'::jsonb)
  FROM (SELECT 1) one
  LEFT JOIN box.round r ON r.round = p_round
  LEFT JOIN box.eligible e ON e.round = p_round AND e.key = p_key
  LEFT JOIN box.ballot b ON b.round = p_round AND b.key = p_key
$$;
--> statement-breakpoint
-- Opening and closing take the round's lock alone: no cast is under way while the phase changes.
CREATE FUNCTION box.set_phase(p_round text, p_phase text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM pg_advisory_xact_lock(box.lock_id(p_round));
  IF p_phase = 'closed' THEN
    UPDATE box.round SET phase = 'closing' WHERE round = p_round;
    PERFORM box.rewrite(p_round);
  END IF;
  UPDATE box.round SET phase = p_phase WHERE round = p_round;
  IF NOT FOUND THEN RAISE EXCEPTION 'BOX_UNKNOWN_ROUND' USING ERRCODE = 'WB008'; END IF;
END $$;
--> statement-breakpoint
-- Writes ballots and leaves of a round anew in key order, all with one transaction number: the order of rows and their
-- numbers would otherwise tell the order of casting. What they replace disappears with the next VACUUM.
CREATE FUNCTION box.rewrite(p_round text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  WITH gone AS (DELETE FROM box.ballot WHERE round = p_round RETURNING *)
    INSERT INTO box.ballot SELECT * FROM gone ORDER BY key;
  WITH gone AS (DELETE FROM box.leaf WHERE round = p_round RETURNING *)
    INSERT INTO box.leaf SELECT * FROM gone ORDER BY key, seq;
END $$;
--> statement-breakpoint
ALTER FUNCTION box.cast(text, bytea, int, jsonb, bytea, bytea, bytea, bytea, bytea, boolean) OWNER TO box;
--> statement-breakpoint
ALTER FUNCTION box.mine(text, bytea, boolean) OWNER TO box;
--> statement-breakpoint
ALTER FUNCTION box.set_phase(text, text) OWNER TO box;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA box FROM box;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA box FROM PUBLIC;
--> statement-breakpoint
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA box TO %I, box', current_user);
END $$;
--> statement-breakpoint
-- Runs as the tables' owner, who may delete; only box.set_phase calls it, and without 'closing' the triggers refuse.
REVOKE ALL ON FUNCTION box.rewrite(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION box.rewrite(text) TO box;
--> statement-breakpoint
-- The same freeze for what residents see: rules, area and ideas of a round whose vote has opened.
CREATE FUNCTION public.guard_round() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  late text[] := ARRAY['voting', 'counting', 'published', 'archived'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.phase IN ('voting', 'counting', 'published', 'archived') AND OLD.kind = 'cheque' THEN
      RAISE EXCEPTION 'ROUND_FROZEN' USING ERRCODE = 'WC001';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.phase IN ('voting', 'counting', 'published', 'archived') THEN
    IF (to_jsonb(NEW) - ARRAY['phase', 'closes_at', 'title', 'execution_deadline'])
        <> (to_jsonb(OLD) - ARRAY['phase', 'closes_at', 'title', 'execution_deadline'])
      -- Voting may be extended while it is open; it is never cut short, and its end stays known afterwards.
      OR NEW.closes_at < OLD.closes_at OR (NEW.closes_at <> OLD.closes_at AND OLD.phase <> 'voting')
      OR (NEW.phase = OLD.phase
        OR array_position(late, NEW.phase) = array_position(late, OLD.phase) + 1) IS NOT TRUE THEN
      RAISE EXCEPTION 'ROUND_FROZEN' USING ERRCODE = 'WC001';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_round BEFORE UPDATE OR DELETE ON public.round FOR EACH ROW EXECUTE FUNCTION public.guard_round();
--> statement-breakpoint
CREATE FUNCTION public.guard_round_part() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  -- Both ends of a move: nothing leaves a frozen round, and nothing enters one.
  ends text[] := CASE TG_OP WHEN 'DELETE' THEN ARRAY[OLD.round_id] WHEN 'INSERT' THEN ARRAY[NEW.round_id]
    ELSE ARRAY[OLD.round_id, NEW.round_id] END;
BEGIN
  IF EXISTS (SELECT FROM public.round
      WHERE id = ANY (ends) AND phase IN ('voting', 'counting', 'published', 'archived')) THEN
    IF TG_OP <> 'UPDATE' OR (to_jsonb(NEW) - ARRAY['status', 'status_reason'])
        <> (to_jsonb(OLD) - ARRAY['status', 'status_reason']) THEN
      RAISE EXCEPTION 'ROUND_FROZEN' USING ERRCODE = 'WC001';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_idea BEFORE INSERT OR UPDATE OR DELETE ON public.idea
  FOR EACH ROW EXECUTE FUNCTION public.guard_round_part();
--> statement-breakpoint
CREATE TRIGGER guard_round_neighbourhood BEFORE INSERT OR UPDATE OR DELETE ON public.round_neighbourhood
  FOR EACH ROW EXECUTE FUNCTION public.guard_round_part();
