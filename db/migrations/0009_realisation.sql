CREATE TABLE "application" (
	"fund_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"contact" text NOT NULL,
	"theme" text NOT NULL,
	"applicant_kind" text NOT NULL,
	"applicant" text NOT NULL,
	"costs" jsonb NOT NULL,
	"asked_cents" bigint NOT NULL,
	"own_cents" bigint NOT NULL,
	"other_cents" bigint NOT NULL,
	"other_from" text,
	"starts_on" date NOT NULL,
	"public_space" boolean NOT NULL,
	"maintainer" text,
	"maintenance_plan" text,
	"lat6" integer,
	"lon6" integer,
	"neighbourhood_code" text,
	"status" text NOT NULL,
	"route" text NOT NULL,
	"submitted_on" date NOT NULL,
	"due_on" date NOT NULL,
	"decided_on" date,
	"granted_cents" bigint,
	CONSTRAINT "application_fund_id_number_pk" PRIMARY KEY("fund_id","number")
);
--> statement-breakpoint
CREATE TABLE "application_contact" (
	"fund_id" text NOT NULL,
	"application" integer NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"address" text,
	"token_hash" "bytea" NOT NULL,
	"mail_hash" "bytea",
	"locale" text NOT NULL,
	CONSTRAINT "application_contact_fund_id_application_pk" PRIMARY KEY("fund_id","application")
);
--> statement-breakpoint
CREATE TABLE "application_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"fund_id" text NOT NULL,
	"application" integer NOT NULL,
	"on" date NOT NULL,
	"step" text NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"cents" bigint
);
--> statement-breakpoint
CREATE TABLE "application_note" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_note_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"fund_id" text NOT NULL,
	"application" integer NOT NULL,
	"member_id" text NOT NULL,
	"member" text NOT NULL,
	"text" text NOT NULL,
	"on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"fund_id" text NOT NULL,
	"application" integer NOT NULL,
	"member_id" text NOT NULL,
	"member" text NOT NULL,
	"scores" jsonb NOT NULL,
	"advice" text,
	"advised_cents" bigint,
	"note" text,
	"recused_because" text,
	"on" date NOT NULL,
	CONSTRAINT "assessment_fund_id_application_member_id_pk" PRIMARY KEY("fund_id","application","member_id")
);
--> statement-breakpoint
CREATE TABLE "fund_decision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fund_decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"fund_id" text NOT NULL,
	"application" integer NOT NULL,
	"outcome" text NOT NULL,
	"route" text NOT NULL,
	"granted_cents" bigint NOT NULL,
	"reason" text NOT NULL,
	"conditions" text,
	"members" integer NOT NULL,
	"recused" integer NOT NULL,
	"on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fund_entry" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fund_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"fund_id" text NOT NULL,
	"kind" text NOT NULL,
	"cents" bigint NOT NULL,
	"application" integer,
	"other_fund" text,
	"reason" text,
	"on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_fund" (
	"id" text PRIMARY KEY NOT NULL,
	"district_slug" text NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"framework" jsonb NOT NULL,
	"manager_limit_cents" bigint NOT NULL,
	"manager_working_days" integer NOT NULL,
	"apply_days_ahead" integer NOT NULL,
	"quorum" integer NOT NULL,
	"objection_weeks" integer NOT NULL,
	"contact" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"sample" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "maintenance_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"group" text NOT NULL,
	"tasks" text NOT NULL,
	"place" text NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	"at_end" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"ended_on" date,
	"ended_because" text,
	"reminded_on" date
);
--> statement-breakpoint
CREATE TABLE "maintenance_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"result" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" text PRIMARY KEY NOT NULL,
	"district_slug" text NOT NULL,
	"round_id" text,
	"idea" integer,
	"fund_id" text,
	"application" integer,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"theme" text NOT NULL,
	"group" text NOT NULL,
	"public_space" boolean NOT NULL,
	"lat6" integer,
	"lon6" integer,
	"neighbourhood_code" text,
	"status" text NOT NULL,
	"status_reason" text,
	"other_cents" bigint NOT NULL,
	"awarded_on" date NOT NULL,
	"due_on" date,
	"started_on" date,
	"ended_on" date,
	"planned_hours" integer,
	"contact" text,
	"sample" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_entry" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"cents" bigint NOT NULL,
	"destination" text,
	"text" text,
	"on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"project_id" text NOT NULL,
	"on" date NOT NULL,
	"event" text NOT NULL,
	"by" text NOT NULL,
	"text" text,
	"cents" bigint
);
--> statement-breakpoint
CREATE TABLE "project_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"on" date NOT NULL,
	"hours" integer NOT NULL,
	"people" integer NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "project_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"moment" text NOT NULL,
	"position" integer NOT NULL,
	"alt" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"small" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"planned_on" date,
	"done_on" date
);
--> statement-breakpoint
CREATE TABLE "survey" (
	"id" text PRIMARY KEY NOT NULL,
	"district_slug" text NOT NULL,
	"title" text NOT NULL,
	"wave" integer NOT NULL,
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"questionnaire" jsonb NOT NULL,
	"scale_version" text NOT NULL,
	"population" integer,
	"margins" jsonb,
	"results" jsonb,
	"sample" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_code" (
	"survey_id" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"neighbourhood_code" text,
	"design_weight" double precision NOT NULL,
	"used" boolean NOT NULL,
	"draft" jsonb,
	CONSTRAINT "survey_code_survey_id_code_hash_pk" PRIMARY KEY("survey_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "survey_response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" text NOT NULL,
	"neighbourhood_code" text,
	"design_weight" double precision NOT NULL,
	"channel" text NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promise_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"promise_id" uuid NOT NULL,
	"on" date NOT NULL,
	"status" text NOT NULL,
	"due_on" date NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" text PRIMARY KEY NOT NULL,
	"district_slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"on" date NOT NULL,
	"visitors" text NOT NULL,
	"place" text NOT NULL,
	"summary" text NOT NULL,
	"contact" text NOT NULL,
	"published" boolean NOT NULL,
	"sample" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_point" (
	"visit_id" text NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"answer" text,
	"lat6" integer,
	"lon6" integer,
	"round_id" text,
	"idea" integer,
	CONSTRAINT "visit_point_visit_id_number_pk" PRIMARY KEY("visit_id","number")
);
--> statement-breakpoint
CREATE TABLE "visit_promise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" text NOT NULL,
	"position" integer NOT NULL,
	"point" integer,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"status_on" date NOT NULL,
	"status_text" text,
	"project_id" text,
	"round_id" text,
	"idea" integer
);
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_fund_id_team_fund_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."team_fund"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_contact" ADD CONSTRAINT "application_contact_fund_id_application_application_fund_id_number_fk" FOREIGN KEY ("fund_id","application") REFERENCES "public"."application"("fund_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_history" ADD CONSTRAINT "application_history_fund_id_application_application_fund_id_number_fk" FOREIGN KEY ("fund_id","application") REFERENCES "public"."application"("fund_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_note" ADD CONSTRAINT "application_note_fund_id_application_application_fund_id_number_fk" FOREIGN KEY ("fund_id","application") REFERENCES "public"."application"("fund_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_fund_id_application_application_fund_id_number_fk" FOREIGN KEY ("fund_id","application") REFERENCES "public"."application"("fund_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_decision" ADD CONSTRAINT "fund_decision_fund_id_application_application_fund_id_number_fk" FOREIGN KEY ("fund_id","application") REFERENCES "public"."application"("fund_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_fund_id_team_fund_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."team_fund"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_fund" ADD CONSTRAINT "team_fund_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_agreement" ADD CONSTRAINT "maintenance_agreement_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_check" ADD CONSTRAINT "maintenance_check_agreement_id_maintenance_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."maintenance_agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_fund_id_application_application_fund_id_number_fk" FOREIGN KEY ("fund_id","application") REFERENCES "public"."application"("fund_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_entry" ADD CONSTRAINT "project_entry_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_history" ADD CONSTRAINT "project_history_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_hours" ADD CONSTRAINT "project_hours_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_photo" ADD CONSTRAINT "project_photo_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_step" ADD CONSTRAINT "project_step_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_code" ADD CONSTRAINT "survey_code_survey_id_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_survey_id_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_history" ADD CONSTRAINT "promise_history_promise_id_visit_promise_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."visit_promise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_district_slug_district_slug_fk" FOREIGN KEY ("district_slug") REFERENCES "public"."district"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_point" ADD CONSTRAINT "visit_point_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_point" ADD CONSTRAINT "visit_point_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_promise" ADD CONSTRAINT "visit_promise_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_promise" ADD CONSTRAINT "visit_promise_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_promise" ADD CONSTRAINT "visit_promise_round_id_idea_idea_round_id_number_fk" FOREIGN KEY ("round_id","idea") REFERENCES "public"."idea"("round_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_promise" ADD CONSTRAINT "visit_promise_visit_id_point_visit_point_visit_id_number_fk" FOREIGN KEY ("visit_id","point") REFERENCES "public"."visit_point"("visit_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_fund_id_status_index" ON "application" USING btree ("fund_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "application_contact_token_hash_index" ON "application_contact" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "application_contact_mail_hash_index" ON "application_contact" USING btree ("mail_hash");--> statement-breakpoint
CREATE INDEX "application_history_fund_id_application_index" ON "application_history" USING btree ("fund_id","application");--> statement-breakpoint
CREATE INDEX "application_note_fund_id_application_index" ON "application_note" USING btree ("fund_id","application");--> statement-breakpoint
CREATE INDEX "fund_decision_fund_id_application_index" ON "fund_decision" USING btree ("fund_id","application");--> statement-breakpoint
CREATE INDEX "fund_entry_fund_id_index" ON "fund_entry" USING btree ("fund_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_fund_district_slug_year_index" ON "team_fund" USING btree ("district_slug","year");--> statement-breakpoint
CREATE INDEX "maintenance_agreement_project_id_index" ON "maintenance_agreement" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "maintenance_agreement_until_index" ON "maintenance_agreement" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "maintenance_check_agreement_id_due_on_index" ON "maintenance_check" USING btree ("agreement_id","due_on");--> statement-breakpoint
CREATE INDEX "maintenance_check_due_on_index" ON "maintenance_check" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "project_district_slug_status_index" ON "project" USING btree ("district_slug","status");--> statement-breakpoint
CREATE UNIQUE INDEX "project_round_id_idea_index" ON "project" USING btree ("round_id","idea");--> statement-breakpoint
CREATE UNIQUE INDEX "project_fund_id_application_index" ON "project" USING btree ("fund_id","application");--> statement-breakpoint
CREATE INDEX "project_entry_project_id_index" ON "project_entry" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_history_project_id_index" ON "project_history" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_hours_project_id_index" ON "project_hours" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_photo_project_id_moment_position_index" ON "project_photo" USING btree ("project_id","moment","position");--> statement-breakpoint
CREATE INDEX "project_step_project_id_index" ON "project_step" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "survey_district_slug_wave_index" ON "survey" USING btree ("district_slug","wave");--> statement-breakpoint
CREATE INDEX "survey_response_survey_id_index" ON "survey_response" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "promise_history_promise_id_index" ON "promise_history" USING btree ("promise_id");--> statement-breakpoint
CREATE INDEX "visit_district_slug_on_index" ON "visit" USING btree ("district_slug","on");--> statement-breakpoint
CREATE INDEX "visit_promise_visit_id_index" ON "visit_promise" USING btree ("visit_id");
--> statement-breakpoint
-- A project comes from exactly one award.
ALTER TABLE public.project
  ADD CONSTRAINT project_one_source CHECK (
    (round_id IS NULL) = (idea IS NULL) AND (fund_id IS NULL) = (application IS NULL)
    AND num_nonnulls(round_id, fund_id) = 1),
  ADD CONSTRAINT project_status CHECK (status IN ('planned', 'in_progress', 'realised', 'stopped')),
  ADD CONSTRAINT project_ended CHECK ((status IN ('realised', 'stopped')) = (ended_on IS NOT NULL)),
  ADD CONSTRAINT project_stopped_reason CHECK (status <> 'stopped' OR status_reason IS NOT NULL);
--> statement-breakpoint
ALTER TABLE public.team_fund
  ADD CONSTRAINT team_fund_settings CHECK (manager_limit_cents >= 0 AND manager_working_days > 0
    AND apply_days_ahead >= 0 AND quorum > 0 AND objection_weeks > 0 AND closes_on >= opens_on);
--> statement-breakpoint
ALTER TABLE public.application
  ADD CONSTRAINT application_money CHECK (asked_cents > 0 AND own_cents >= 0 AND other_cents >= 0
    AND (granted_cents IS NULL OR granted_cents BETWEEN 0 AND asked_cents)),
  ADD CONSTRAINT application_granted CHECK (
    (status IN ('granted', 'partly_granted')) = (granted_cents IS NOT NULL AND granted_cents > 0)),
  ADD CONSTRAINT application_other_from CHECK (other_cents = 0 OR other_from IS NOT NULL);
--> statement-breakpoint
ALTER TABLE public.assessment
  ADD CONSTRAINT assessment_or_recused CHECK ((advice IS NULL) = (recused_because IS NOT NULL));
--> statement-breakpoint
ALTER TABLE public.fund_entry
  ADD CONSTRAINT fund_entry_sign CHECK (CASE kind
    WHEN 'granted' THEN cents < 0 AND application IS NOT NULL
    WHEN 'carried_out' THEN cents < 0
    WHEN 'returned' THEN cents > 0 AND application IS NOT NULL
    WHEN 'budget' THEN cents <> 0
    WHEN 'carried_in' THEN cents > 0
    ELSE false END);
--> statement-breakpoint
ALTER TABLE public.project_entry
  ADD CONSTRAINT project_entry_sign CHECK (CASE kind
    WHEN 'awarded' THEN cents > 0
    WHEN 'advance' THEN cents < 0
    WHEN 'final' THEN cents < 0
    WHEN 'repaid' THEN cents > 0
    WHEN 'returned' THEN cents < 0
    ELSE false END),
  ADD CONSTRAINT project_entry_destination CHECK ((kind = 'returned') = (destination IS NOT NULL));
--> statement-breakpoint
-- One award per project.
CREATE UNIQUE INDEX project_entry_award ON public.project_entry (project_id) WHERE kind = 'awarded';
--> statement-breakpoint
ALTER TABLE public.maintenance_agreement
  ADD CONSTRAINT maintenance_agreement_days CHECK (until >= "from"),
  ADD CONSTRAINT maintenance_agreement_ended CHECK ((ended_on IS NULL) = (ended_because IS NULL)),
  ADD CONSTRAINT maintenance_agreement_forgets CHECK (ended_on IS NULL OR email IS NULL);
--> statement-breakpoint
ALTER TABLE public.maintenance_check
  ADD CONSTRAINT maintenance_check_done CHECK ((done_on IS NULL) = (result IS NULL));
--> statement-breakpoint
ALTER TABLE public.visit_promise
  ADD CONSTRAINT visit_promise_explained CHECK (status NOT IN ('done', 'dropped') OR status_text IS NOT NULL);
--> statement-breakpoint
-- What can still be granted never falls below zero, whoever inserts: the fund is locked first, so that two decisions at
-- once are one after the other. NO KEY UPDATE, because each of them already holds the foreign key's own lock.
CREATE FUNCTION public.guard_fund_balance() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  rest numeric;
BEGIN
  PERFORM FROM public.team_fund WHERE id = NEW.fund_id FOR NO KEY UPDATE;
  SELECT coalesce(sum(cents), 0) INTO rest FROM public.fund_entry WHERE fund_id = NEW.fund_id;
  IF rest + NEW.cents < 0 THEN
    RAISE EXCEPTION 'FUND_EXCEEDED' USING ERRCODE = 'WC007';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_fund_balance BEFORE INSERT ON public.fund_entry
  FOR EACH ROW EXECUTE FUNCTION public.guard_fund_balance();
--> statement-breakpoint
CREATE FUNCTION public.guard_project_balance() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  rest numeric;
  kept numeric;
BEGIN
  PERFORM FROM public.project WHERE id = NEW.project_id FOR NO KEY UPDATE;
  SELECT coalesce(sum(cents), 0), coalesce(sum(cents) FILTER (WHERE kind IN ('awarded', 'returned')), 0) INTO rest, kept
    FROM public.project_entry WHERE project_id = NEW.project_id;
  -- Neither more paid than awarded, nor more given back than was paid: then there would be more than the award that is left.
  IF rest + NEW.cents < 0 OR (NEW.kind = 'repaid' AND rest + NEW.cents > kept) THEN
    RAISE EXCEPTION 'AWARD_EXCEEDED' USING ERRCODE = 'WC008';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_project_balance BEFORE INSERT ON public.project_entry
  FOR EACH ROW EXECUTE FUNCTION public.guard_project_balance();
--> statement-breakpoint
-- Lines of an account and of a history are added; nothing is changed or taken away.
CREATE FUNCTION public.guard_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'LINES_ARE_FINAL' USING ERRCODE = 'WC009';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_fund_entry BEFORE UPDATE OR DELETE ON public.fund_entry
  FOR EACH ROW EXECUTE FUNCTION public.guard_lines();
--> statement-breakpoint
CREATE TRIGGER guard_project_entry BEFORE UPDATE OR DELETE ON public.project_entry
  FOR EACH ROW EXECUTE FUNCTION public.guard_lines();
--> statement-breakpoint
CREATE TRIGGER guard_application_history BEFORE UPDATE OR DELETE ON public.application_history
  FOR EACH ROW EXECUTE FUNCTION public.guard_lines();
--> statement-breakpoint
CREATE TRIGGER guard_fund_decision BEFORE UPDATE OR DELETE ON public.fund_decision
  FOR EACH ROW EXECUTE FUNCTION public.guard_lines();
--> statement-breakpoint
CREATE TRIGGER guard_project_history BEFORE UPDATE OR DELETE ON public.project_history
  FOR EACH ROW EXECUTE FUNCTION public.guard_lines();
--> statement-breakpoint
CREATE TRIGGER guard_promise_history BEFORE UPDATE OR DELETE ON public.promise_history
  FOR EACH ROW EXECUTE FUNCTION public.guard_lines();
--> statement-breakpoint
-- As in 0007: no samples of columns about people.
ALTER TABLE public.application_contact ALTER COLUMN name SET STATISTICS 0, ALTER COLUMN email SET STATISTICS 0,
  ALTER COLUMN phone SET STATISTICS 0, ALTER COLUMN address SET STATISTICS 0, ALTER COLUMN token_hash SET STATISTICS 0,
  ALTER COLUMN mail_hash SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.maintenance_agreement ALTER COLUMN email SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.survey_code ALTER COLUMN code_hash SET STATISTICS 0, ALTER COLUMN draft SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.survey_response ALTER COLUMN answers SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE public.visit ADD COLUMN spoken_to text NOT NULL;
--> statement-breakpoint
ALTER TABLE public.visit_point ADD COLUMN corrects integer;
--> statement-breakpoint
DROP INDEX public.visit_promise_visit_id_index;
--> statement-breakpoint
CREATE UNIQUE INDEX "visit_promise_visit_id_position_index" ON "visit_promise" USING btree ("visit_id","position");
--> statement-breakpoint
ALTER TABLE public.visit
  ADD CONSTRAINT visit_kind CHECK (kind IN ('council', 'executive', 'summer_programme'));
--> statement-breakpoint
ALTER TABLE public.visit_point
  ADD CONSTRAINT visit_point_idea CHECK ((round_id IS NULL) = (idea IS NULL)),
  ADD CONSTRAINT visit_point_corrects FOREIGN KEY (visit_id, corrects) REFERENCES public.visit_point (visit_id, number);
--> statement-breakpoint
ALTER TABLE public.visit_promise
  ADD CONSTRAINT visit_promise_status CHECK (status IN ('promised', 'in_progress', 'done', 'dropped')),
  ADD CONSTRAINT visit_promise_idea CHECK ((round_id IS NULL) = (idea IS NULL));
--> statement-breakpoint
-- What was published of a visit stays: whom to ask may change, what was heard gets an answer or an idea once, and of a
-- promise its day, its status and its links change; their history is kept beside it.
CREATE FUNCTION public.guard_visit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.published AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - 'contact' <> to_jsonb(OLD) - 'contact') THEN
    RAISE EXCEPTION 'VISIT_IS_FINAL' USING ERRCODE = 'WC010';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_visit BEFORE UPDATE OR DELETE ON public.visit
  FOR EACH ROW EXECUTE FUNCTION public.guard_visit();
--> statement-breakpoint
CREATE FUNCTION public.guard_visit_line() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  -- What may change, as the trigger names it.
  free text[] := TG_ARGV;
  old_row jsonb := to_jsonb(OLD);
  new_row jsonb;
BEGIN
  PERFORM FROM public.visit WHERE id = OLD.visit_id AND published;
  IF NOT FOUND THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'VISIT_IS_FINAL' USING ERRCODE = 'WC010';
  END IF;
  new_row := to_jsonb(NEW);
  -- A point's answer and idea are given once.
  IF new_row - free <> old_row - free OR (TG_TABLE_NAME = 'visit_point' AND (
    (old_row ->> 'answer' IS NOT NULL AND new_row -> 'answer' <> old_row -> 'answer')
    OR (old_row ->> 'idea' IS NOT NULL AND (new_row -> 'idea' <> old_row -> 'idea'
      OR new_row -> 'round_id' <> old_row -> 'round_id')))) THEN
    RAISE EXCEPTION 'VISIT_IS_FINAL' USING ERRCODE = 'WC010';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_visit_point BEFORE UPDATE OR DELETE ON public.visit_point
  FOR EACH ROW EXECUTE FUNCTION public.guard_visit_line('answer', 'round_id', 'idea');
--> statement-breakpoint
CREATE TRIGGER guard_visit_promise BEFORE UPDATE OR DELETE ON public.visit_promise
  FOR EACH ROW EXECUTE FUNCTION public.guard_visit_line(
    'due_on', 'status', 'status_on', 'status_text', 'project_id', 'round_id', 'idea');
--> statement-breakpoint
-- How soon the team decides; after eight weeks a term is no longer reasonable (Algemene wet bestuursrecht art. 4:13).
ALTER TABLE public.team_fund ADD COLUMN team_weeks integer NOT NULL,
  ADD CONSTRAINT team_fund_weeks CHECK (team_weeks BETWEEN 1 AND 8);
--> statement-breakpoint
-- A wave of a survey: when it was published, how many letters, and when the answers themselves went.
ALTER TABLE public.survey ADD COLUMN published_on date, ADD COLUMN invited integer DEFAULT 0 NOT NULL,
  ADD COLUMN erased_on date,
  ADD CONSTRAINT survey_scope CHECK (scope IN ('everybody', 'sample')),
  ADD CONSTRAINT survey_state CHECK (state IN ('draft', 'open', 'closed', 'published')),
  ADD CONSTRAINT survey_days CHECK (opens_on <= closes_on),
  ADD CONSTRAINT survey_results CHECK ((state = 'published') = (results IS NOT NULL)
    AND (results IS NULL) = (published_on IS NULL)),
  ADD CONSTRAINT survey_wave UNIQUE (district_slug, wave);
--> statement-breakpoint
-- Who sent answers has no draft left, and a weight counts for somebody.
ALTER TABLE public.survey_code
  ADD CONSTRAINT survey_code_used CHECK (NOT used OR draft IS NULL),
  ADD CONSTRAINT survey_code_weight CHECK (design_weight > 0 AND octet_length(code_hash) = 32);
--> statement-breakpoint
ALTER TABLE public.survey_response
  ADD CONSTRAINT survey_response_weight CHECK (design_weight > 0),
  ADD CONSTRAINT survey_response_channel CHECK (channel IN ('online', 'paper'));
