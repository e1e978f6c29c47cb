-- Figures as they were published at a moment, with the files that were made of them. Only added to.
CREATE TABLE "publication_snapshot" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_snapshot_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"round_id" text,
	"fund_id" text,
	"survey_id" text,
	"moment" text NOT NULL,
	"period" text NOT NULL,
	"version" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"definitions" text NOT NULL,
	"observations" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"name" text NOT NULL,
	"package" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "publication_snapshot_subject_version_unique" UNIQUE("subject","version"),
	CONSTRAINT "publication_snapshot_subject_moment_period_unique" UNIQUE("subject","moment","period"),
	CONSTRAINT "publication_snapshot_subject" CHECK (num_nonnulls(round_id, fund_id, survey_id) = 1
		AND subject = coalesce(round_id, fund_id, survey_id)),
	CONSTRAINT "publication_snapshot_moment" CHECK (
		moment IN ('vote_closed', 'published', 'projects_yearly', 'fund_closed', 'survey_published')),
	CONSTRAINT "publication_snapshot_version" CHECK (version >= 1),
	CONSTRAINT "publication_snapshot_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "publication_snapshot" ADD CONSTRAINT "publication_snapshot_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "publication_snapshot" ADD CONSTRAINT "publication_snapshot_fund_id_team_fund_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."team_fund"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "publication_snapshot" ADD CONSTRAINT "publication_snapshot_survey_id_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."survey"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- What was published stays as it was: guard_kept is of 0007.
CREATE TRIGGER guard_publication_snapshot BEFORE UPDATE OR DELETE OR TRUNCATE ON public.publication_snapshot
  EXECUTE FUNCTION public.guard_kept();
--> statement-breakpoint
-- Turnout as it may be told: how many ballots there were at the end of a day, in steps of five, of the whole round.
CREATE TABLE "turnout_day" (
	"round_id" text NOT NULL,
	"day" date NOT NULL,
	"ballots" integer NOT NULL,
	CONSTRAINT "turnout_day_round_id_day_pk" PRIMARY KEY("round_id","day"),
	CONSTRAINT "turnout_day_steps" CHECK (ballots >= 0 AND ballots % 5 = 0)
);
--> statement-breakpoint
ALTER TABLE "turnout_day" ADD CONSTRAINT "turnout_day_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- What the approach itself cost, beside the money that was given: of a round, or of a year of a team fund.
CREATE TABLE "running_cost" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" text,
	"fund_id" text,
	"kind" text NOT NULL,
	"cents" bigint NOT NULL,
	CONSTRAINT "running_cost_round" UNIQUE("round_id","kind"),
	CONSTRAINT "running_cost_fund" UNIQUE("fund_id","kind"),
	CONSTRAINT "running_cost_of" CHECK ((round_id IS NULL) <> (fund_id IS NULL)),
	CONSTRAINT "running_cost_kind" CHECK (kind IN ('letters', 'staff', 'meetings', 'system')),
	CONSTRAINT "running_cost_cents" CHECK (cents >= 0)
);
--> statement-breakpoint
ALTER TABLE "running_cost" ADD CONSTRAINT "running_cost_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "running_cost" ADD CONSTRAINT "running_cost_fund_id_team_fund_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."team_fund"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- Key figures of the statistical source beyond households and inhabitants, by its own names of columns.
ALTER TABLE "district" ADD COLUMN "figure_values" jsonb;
--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD COLUMN "figure_values" jsonb;
