CREATE SCHEMA "box";
--> statement-breakpoint
CREATE SCHEMA "roll";
--> statement-breakpoint
CREATE TABLE "district" (
	"code" text NOT NULL,
	"year" integer NOT NULL,
	"municipality_code" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"scheme" text NOT NULL,
	"pilot" boolean NOT NULL,
	"geometry" jsonb,
	"schematic" boolean NOT NULL,
	"source" text NOT NULL,
	"households" integer,
	"inhabitants" integer,
	"figures_year" integer,
	"figures_source" text,
	CONSTRAINT "district_year_code_pk" PRIMARY KEY("year","code"),
	CONSTRAINT "district_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"theme" text,
	CONSTRAINT "municipality_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "neighbourhood" (
	"code" text NOT NULL,
	"year" integer NOT NULL,
	"district_code" text NOT NULL,
	"name" text NOT NULL,
	"geometry" jsonb,
	"source" text NOT NULL,
	"households" integer,
	"inhabitants" integer,
	"figures_year" integer,
	"figures_source" text,
	CONSTRAINT "neighbourhood_year_code_pk" PRIMARY KEY("year","code")
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"district_slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"lat6" integer NOT NULL,
	"lon6" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "box"."ballot" (
	"round" text NOT NULL,
	"key" "bytea" NOT NULL,
	"seq" integer NOT NULL,
	"alloc" jsonb NOT NULL,
	"r2" "bytea" NOT NULL,
	"final" boolean NOT NULL,
	CONSTRAINT "ballot_round_key_pk" PRIMARY KEY("round","key")
);
--> statement-breakpoint
CREATE TABLE "box"."round" (
	"round" text PRIMARY KEY NOT NULL,
	"phase" text NOT NULL,
	"cheque_cents" integer NOT NULL,
	"step_cents" integer NOT NULL,
	"ideas" integer[] NOT NULL,
	"cheques" integer NOT NULL,
	"spares" integer NOT NULL,
	"log_key" "bytea" NOT NULL,
	"sealed_log_key" "bytea" NOT NULL,
	"sealed_tag_key" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "box"."eligible" (
	"round" text NOT NULL,
	"key" "bytea" NOT NULL,
	"state" text NOT NULL,
	"area_group" integer NOT NULL,
	CONSTRAINT "eligible_round_key_pk" PRIMARY KEY("round","key")
);
--> statement-breakpoint
CREATE TABLE "box"."leaf" (
	"round" text NOT NULL,
	"key" "bytea" NOT NULL,
	"seq" integer NOT NULL,
	"leaf" "bytea" NOT NULL,
	"r1" "bytea" NOT NULL,
	"commit" "bytea" NOT NULL,
	"sig" "bytea" NOT NULL,
	CONSTRAINT "leaf_round_key_seq_pk" PRIMARY KEY("round","key","seq")
);
--> statement-breakpoint
CREATE TABLE "roll"."area_group" (
	"round_id" text NOT NULL,
	"area_group" integer NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"cheques" integer NOT NULL,
	"spares" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roll"."cheque" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"household_id" uuid,
	"area_group" integer NOT NULL,
	"signin_hash" "bytea",
	"sealed" "bytea" NOT NULL,
	"sealed_code" "bytea"
);
--> statement-breakpoint
CREATE TABLE "roll"."household" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"street" text NOT NULL,
	"house_number" integer NOT NULL,
	"house_letter" text NOT NULL,
	"addition" text NOT NULL,
	"postcode" text NOT NULL,
	"city" text NOT NULL,
	"canonical" text NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"cheques" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea" (
	"round_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"contact" text NOT NULL,
	"theme" text NOT NULL,
	"cost_cents" bigint NOT NULL,
	"cofunding_cents" bigint NOT NULL,
	"carried_cents" bigint NOT NULL,
	"lat6" integer,
	"lon6" integer,
	"neighbourhood_code" text,
	"status" text NOT NULL,
	"status_reason" text,
	"organiser" text NOT NULL,
	"maintainer" text,
	"external_id" text,
	CONSTRAINT "idea_round_id_number_pk" PRIMARY KEY("round_id","number")
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"round_id" text PRIMARY KEY NOT NULL,
	"result" jsonb NOT NULL,
	"ballots" integer NOT NULL,
	"cheques" integer,
	"published" jsonb,
	"pb" text
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"district_slug" text,
	"title" text NOT NULL,
	"phase" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"cheque_cents" integer NOT NULL,
	"step_cents" integer NOT NULL,
	"budget_cents" bigint,
	"rule" text NOT NULL,
	"rule_options" jsonb NOT NULL,
	"min_backers" integer NOT NULL,
	"ties" text NOT NULL,
	"unspent" text NOT NULL,
	"show_totals" boolean NOT NULL,
	"execution_deadline" date,
	"sample" boolean NOT NULL,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "round_neighbourhood" (
	"round_id" text NOT NULL,
	"year" integer NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "round_neighbourhood_round_id_year_code_pk" PRIMARY KEY("round_id","year","code")
);
--> statement-breakpoint
CREATE TABLE "shown_totals" (
	"round_id" text PRIMARY KEY NOT NULL,
	"casts" integer NOT NULL,
	"ballots" integer NOT NULL,
	"support" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_municipality_code_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD CONSTRAINT "neighbourhood_year_district_code_district_year_code_fk" FOREIGN KEY ("year","district_code") REFERENCES "public"."district"("year","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box"."eligible" ADD CONSTRAINT "eligible_round_round_round_fk" FOREIGN KEY ("round") REFERENCES "box"."round"("round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll"."cheque" ADD CONSTRAINT "cheque_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "roll"."household"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_neighbourhood" ADD CONSTRAINT "round_neighbourhood_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_totals" ADD CONSTRAINT "shown_totals_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_subject_at_index" ON "audit_event" USING btree ("subject","at");--> statement-breakpoint
CREATE UNIQUE INDEX "area_group_round_id_neighbourhood_code_index" ON "roll"."area_group" USING btree ("round_id","neighbourhood_code");--> statement-breakpoint
CREATE UNIQUE INDEX "cheque_round_id_signin_hash_index" ON "roll"."cheque" USING btree ("round_id","signin_hash");--> statement-breakpoint
CREATE INDEX "cheque_household_id_index" ON "roll"."cheque" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "household_round_id_canonical_index" ON "roll"."household" USING btree ("round_id","canonical");