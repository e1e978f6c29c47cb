-- A letter run of a round: what is printed on its letters, how many there are, and how far it came. Days only: no table
-- tells when a household's letter was made.
CREATE TABLE "letter_run" (
	"round_id" text NOT NULL,
	"batch" integer NOT NULL,
	"made_on" date NOT NULL,
	"letters" integer NOT NULL,
	"spares" integer NOT NULL,
	"key_confirmed_on" date,
	"downloaded_on" date,
	"destroyed_on" date,
	CONSTRAINT "letter_run_round_id_batch_pk" PRIMARY KEY("round_id","batch"),
	CONSTRAINT "letter_run_counts" CHECK ("batch" > 0 AND "letters" >= 0 AND "spares" >= 0)
);
--> statement-breakpoint
ALTER TABLE "letter_run" ADD CONSTRAINT "letter_run_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Letters that came back. By household and the number printed on the letter, so without a way to a cheque's sealed keys.
CREATE TABLE "roll"."undeliverable" (
	"round_id" text NOT NULL,
	"household_id" uuid NOT NULL,
	"letter" integer NOT NULL,
	"returned_on" date NOT NULL,
	CONSTRAINT "undeliverable_household_id_letter_pk" PRIMARY KEY("household_id","letter"),
	CONSTRAINT "undeliverable_letter" CHECK ("letter" > 0)
);
--> statement-breakpoint
ALTER TABLE "roll"."undeliverable" ADD CONSTRAINT "undeliverable_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "roll"."household"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "undeliverable_round_id_index" ON "roll"."undeliverable" USING btree ("round_id");
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON roll.undeliverable TO roll;
