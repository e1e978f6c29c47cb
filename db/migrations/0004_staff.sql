CREATE TABLE "staff_account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"districts" text[] NOT NULL,
	"active" boolean NOT NULL,
	"generation" integer NOT NULL,
	"last_sign_in" date
);
--> statement-breakpoint
CREATE TABLE "staff_passkey" (
	"credential_id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"synced" boolean NOT NULL,
	"added_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"staff_id" text,
	"name" text,
	"role" text,
	"districts" text[],
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_used_challenge" (
	"challenge" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_passkey" ADD CONSTRAINT "staff_passkey_staff_id_staff_account_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_staff_id_staff_account_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_passkey_staff_id_index" ON "staff_passkey" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_link_token_hash_index" ON "staff_link" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_link_first" ON "staff_link" USING btree ("kind") WHERE kind = 'first';--> statement-breakpoint
CREATE UNIQUE INDEX "staff_link_recovery" ON "staff_link" USING btree ("staff_id");--> statement-breakpoint
ALTER TABLE staff_account ADD CONSTRAINT staff_account_role
  CHECK (role IN ('administrator', 'wijkregisseur', 'desk_assistant', 'auditor', 'council_member'));
--> statement-breakpoint
ALTER TABLE staff_account ADD CONSTRAINT staff_account_name CHECK (length(name) BETWEEN 1 AND 80);
--> statement-breakpoint
ALTER TABLE staff_link ADD CONSTRAINT staff_link_hash CHECK (octet_length(token_hash) = 32);
--> statement-breakpoint
-- What a link says follows from its kind: nothing, a person to be, or an account that is there.
ALTER TABLE staff_link ADD CONSTRAINT staff_link_kind CHECK (CASE kind
  WHEN 'first' THEN num_nonnulls(staff_id, name, role, districts) = 0
  WHEN 'invitation' THEN staff_id IS NULL AND num_nulls(name, role, districts) = 0
  WHEN 'recovery' THEN staff_id IS NOT NULL AND num_nonnulls(name, role, districts) = 0
  ELSE false END);
--> statement-breakpoint
ALTER TABLE staff_used_challenge ADD CONSTRAINT staff_used_challenge_length CHECK (octet_length(challenge) = 32);
--> statement-breakpoint
-- The log book names accounts: one that is no longer wanted is switched off, never removed.
CREATE FUNCTION public.guard_staff_account() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.generation >= OLD.generation THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'STAFF_ACCOUNT_STAYS' USING ERRCODE = 'WC006';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_staff_account BEFORE UPDATE OR DELETE ON public.staff_account
  FOR EACH ROW EXECUTE FUNCTION public.guard_staff_account();
