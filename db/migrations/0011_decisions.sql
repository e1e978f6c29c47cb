ALTER TABLE "application" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "made_known_on" date;--> statement-breakpoint
ALTER TABLE "fund_decision" ADD COLUMN "quorum" integer;--> statement-breakpoint
ALTER TABLE "fund_decision" ADD COLUMN "against_advice" text;--> statement-breakpoint
ALTER TABLE "team_fund" ADD COLUMN "objection_address" text;--> statement-breakpoint
-- Letters from before this said a last day that was counted from the decision: what they promised stays true.
UPDATE public.application SET made_known_on = decided_on WHERE status IN ('granted', 'partly_granted', 'refused');
--> statement-breakpoint
ALTER TABLE public.application
  ADD CONSTRAINT application_version CHECK (version >= 1),
  ADD CONSTRAINT application_made_known CHECK (made_known_on IS NULL
    OR (status IN ('granted', 'partly_granted', 'refused') AND made_known_on >= decided_on));
--> statement-breakpoint
ALTER TABLE public.fund_decision
  ADD CONSTRAINT fund_decision_quorum CHECK (quorum IS NULL OR (quorum > 0 AND route = 'team'));
