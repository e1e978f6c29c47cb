CREATE TABLE "idea_advice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"adviser" text NOT NULL,
	"email" text,
	"question" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"asked_on" date NOT NULL,
	"due" date NOT NULL,
	"answer" text,
	"text" text,
	"answered_on" date,
	"withdrawn_on" date
);
--> statement-breakpoint
CREATE TABLE "idea_file" (
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"brought_by" text NOT NULL,
	"conditions" text,
	"merged_into" integer,
	"carried_round" text,
	"carried_idea" integer,
	CONSTRAINT "idea_file_round_id_idea_pk" PRIMARY KEY("round_id","idea")
);
--> statement-breakpoint
CREATE TABLE "idea_helper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"offer" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"given_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"on" date NOT NULL,
	"step" text NOT NULL,
	"by" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "idea_initiator" (
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"join_hash" "bytea" NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	CONSTRAINT "idea_initiator_round_id_idea_pk" PRIMARY KEY("round_id","idea")
);
--> statement-breakpoint
CREATE TABLE "roll"."idea_organiser" (
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"household_id" uuid NOT NULL,
	"confirmed_on" date NOT NULL,
	CONSTRAINT "idea_organiser_round_id_idea_household_id_pk" PRIMARY KEY("round_id","idea","household_id")
);
--> statement-breakpoint
CREATE TABLE "idea_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"idea" integer NOT NULL,
	"position" integer NOT NULL,
	"alt" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"small" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "street" (
	"district_slug" text NOT NULL,
	"name" text NOT NULL,
	"lat6" integer NOT NULL,
	"lon6" integer NOT NULL,
	CONSTRAINT "street_district_slug_name_pk" PRIMARY KEY("district_slug","name")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"locale" text NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb NOT NULL,
	"round_id" text,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"trouble" text,
	"made_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_text" (
	"locale" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "own_text_locale_key_pk" PRIMARY KEY("locale","key")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "place" ADD COLUMN "contact" text;
--> statement-breakpoint
ALTER TABLE "place" ADD COLUMN "hours" text;
--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "min_organisers" integer DEFAULT 3 NOT NULL;
--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "rehearsal_of" text;
--> statement-breakpoint
ALTER TABLE "staff_account" ADD COLUMN "location" text;
--> statement-breakpoint
ALTER TABLE "staff_account" ADD COLUMN "from" date;
--> statement-breakpoint
ALTER TABLE "staff_account" ADD COLUMN "until" date;
--> statement-breakpoint
ALTER TABLE "staff_link" ADD COLUMN "location" text;
--> statement-breakpoint
ALTER TABLE "staff_link" ADD COLUMN "from" date;
--> statement-breakpoint
ALTER TABLE "staff_link" ADD COLUMN "until" date;
--> statement-breakpoint
ALTER TABLE "idea_advice" ADD CONSTRAINT "idea_advice_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "idea_file" ADD CONSTRAINT "idea_file_carried_round_round_id_fk" FOREIGN KEY ("carried_round") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "idea_file" ADD CONSTRAINT "idea_file_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "idea_helper" ADD CONSTRAINT "idea_helper_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "idea_history" ADD CONSTRAINT "idea_history_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "idea_initiator" ADD CONSTRAINT "idea_initiator_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "roll"."idea_organiser" ADD CONSTRAINT "idea_organiser_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "roll"."household"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "idea_photo" ADD CONSTRAINT "idea_photo_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "street" ADD CONSTRAINT "street_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "idea_advice_round_id_idea_index" ON "idea_advice" USING btree ("round_id","idea");
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_advice_token_hash_index" ON "idea_advice" USING btree ("token_hash");
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_file_pot" ON "idea_file" USING btree ("carried_round","carried_idea") WHERE carried_round IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "idea_helper_round_id_idea_index" ON "idea_helper" USING btree ("round_id","idea");
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_helper_token_hash_index" ON "idea_helper" USING btree ("token_hash");
--> statement-breakpoint
CREATE INDEX "idea_history_round_id_idea_index" ON "idea_history" USING btree ("round_id","idea");
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_initiator_token_hash_index" ON "idea_initiator" USING btree ("token_hash");
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_initiator_join_hash_index" ON "idea_initiator" USING btree ("join_hash");
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_photo_round_id_idea_position_index" ON "idea_photo" USING btree ("round_id","idea","position");
--> statement-breakpoint
CREATE INDEX "mail_state_next_at_index" ON "mail" USING btree ("state","next_at");
--> statement-breakpoint
ALTER TABLE public.round
  ADD CONSTRAINT round_rehearsal_of_fk FOREIGN KEY (rehearsal_of) REFERENCES public.round (id),
  ADD CONSTRAINT round_min_organisers CHECK (min_organisers BETWEEN 0 AND 20);
--> statement-breakpoint
ALTER TABLE public.idea_photo
  ADD CONSTRAINT idea_photo_position CHECK ("position" BETWEEN 1 AND 3);
--> statement-breakpoint
ALTER TABLE public.idea_advice
  ADD CONSTRAINT idea_advice_answered CHECK ((answer IS NULL) = (answered_on IS NULL));
--> statement-breakpoint
ALTER TABLE public.idea_file
  ADD CONSTRAINT idea_file_whole_pot CHECK ((carried_round IS NULL) = (carried_idea IS NULL));
--> statement-breakpoint
ALTER TABLE public.mail
  ADD CONSTRAINT mail_state CHECK (state IN ('waiting', 'sent', 'given_up'));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON roll.idea_organiser TO roll;
--> statement-breakpoint
-- What happened stays said: lines of an idea's history are added, and go only with the idea itself.
CREATE FUNCTION public.guard_idea_history() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'HISTORY_IS_FINAL' USING ERRCODE = 'WC006';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_idea_history BEFORE UPDATE ON public.idea_history
  FOR EACH ROW EXECUTE FUNCTION public.guard_idea_history();
--> statement-breakpoint
ALTER TABLE "idea_file" ADD COLUMN "external_id" text;
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_file_external" ON "idea_file" USING btree ("round_id","external_id") WHERE external_id IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "idea_initiator" ADD COLUMN "mail_hash" "bytea";
--> statement-breakpoint
CREATE UNIQUE INDEX "idea_initiator_mail_hash_index" ON "idea_initiator" USING btree ("mail_hash");
--> statement-breakpoint
-- Taking a merger back gives both ideas the organisers they had.
ALTER TABLE roll.idea_organiser ADD COLUMN "via_idea" integer;
--> statement-breakpoint
CREATE INDEX "audit_event_at_index" ON "audit_event" USING btree ("at");
--> statement-breakpoint
-- As in 0007: no samples of columns that are emptied when a round's links are destroyed.
ALTER TABLE roll.idea_organiser ALTER COLUMN household_id SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.idea_initiator ALTER COLUMN token_hash SET STATISTICS 0, ALTER COLUMN join_hash SET STATISTICS 0,
  ALTER COLUMN mail_hash SET STATISTICS 0, ALTER COLUMN email SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.idea_helper ALTER COLUMN name SET STATISTICS 0, ALTER COLUMN contact SET STATISTICS 0,
  ALTER COLUMN offer SET STATISTICS 0, ALTER COLUMN token_hash SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.idea_advice ALTER COLUMN email SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.mail ALTER COLUMN "to" SET STATISTICS 0, ALTER COLUMN "values" SET STATISTICS 0;
--> statement-breakpoint
-- What only the lists of households and keys tell of a round, as numbers: kept from when it is published.
ALTER TABLE "outcome" ADD COLUMN "counts" jsonb;
--> statement-breakpoint
CREATE INDEX "idea_history_submitted" ON "idea_history" USING btree ("round_id","idea","id") WHERE step = 'submitted';
--> statement-breakpoint
ALTER TABLE public.staff_account DROP CONSTRAINT staff_account_role,
  ADD CONSTRAINT staff_account_role CHECK (role IN
    ('administrator', 'wijkregisseur', 'team_member', 'desk_assistant', 'auditor', 'council_member')),
  ADD CONSTRAINT staff_account_posting CHECK (
    (role = 'desk_assistant' OR num_nonnulls(location, "from", until) = 0)
    AND (until IS NULL OR "from" IS NULL OR until >= "from"));
