import type { IdeaTheme } from '@/lib/domain/idea';
import { checkDays, daysLater } from '@/lib/domain/project/agreement';
import type { PhotoMoment, ProjectAct } from '@/lib/domain/project/words';
import { daysUntil } from '@/lib/domain/start';
import { CHECK_NOTES, EARLIER, PROJECT_TEXTS, STOPPED } from './project-texts';
import { Random } from './random';

/** What is known of a sample project that was awarded money. */
export interface AwardedProject {
  readonly id: string;
  readonly theme: IdeaTheme;
  readonly group: string;
  readonly publicSpace: boolean;
  readonly awardedCents: number;
  /** ISO days. */
  readonly awardedOn: string;
  readonly dueOn: string | null;
}

/** One thing that staff did on a day. */
export type ProjectDeed =
  | {
      readonly kind: 'act';
      readonly on: string;
      readonly act: ProjectAct;
      readonly form: Readonly<Record<string, string>>;
      /** Which step, or which check of the agreement, from 0. */
      readonly nth?: number;
    }
  | { readonly kind: 'photo'; readonly on: string; readonly moment: PhotoMoment; readonly alt: string };

export interface ProjectStory {
  readonly id: string;
  readonly theme: IdeaTheme;
  readonly deeds: readonly ProjectDeed[];
}

type Fate = 'stopped' | 'overdue' | 'realised' | 'in_progress' | 'planned';

/** Younger than this a project has only been planned, or has only begun. */
const PLANNED_DAYS = 30;
const BEGUN_DAYS = 120;

/**
 * What became of the projects of one district: of three or more that are old enough one was stopped and one is late, of the
 * others about two in three are realised, and young ones are on their way. In the order of the ids.
 */
export function tellProjects(
  awarded: readonly AwardedProject[],
  seed: string,
  today: string,
): readonly ProjectStory[] {
  const random = new Random(`${seed}/projects`);
  const sorted = awarded.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const old = random.shuffled(sorted.filter((one) => age(one, today) >= BEGUN_DAYS));
  const fates = new Map<string, Fate>(
    old.map(({ id }, i) => [
      id,
      old.length >= 3 && i < 2 ? special(i) : i % 3 === 1 ? 'in_progress' : 'realised',
    ]),
  );
  return sorted.map((project) => {
    const young = age(project, today) < PLANNED_DAYS ? 'planned' : 'in_progress';
    return tell(project, fates.get(project.id) ?? young, random, today);
  });
}

function special(place: number): Fate {
  return place === 0 ? 'stopped' : 'overdue';
}

function age({ awardedOn }: AwardedProject, today: string): number {
  return daysUntil(awardedOn, today);
}

function tell(project: AwardedProject, fate: Fate, random: Random, today: string): ProjectStory {
  const telling = new Telling(project, random, today);
  telling.plan();
  if (fate === 'stopped') telling.stop();
  if (fate === 'overdue') telling.late();
  if (fate === 'in_progress') telling.begin();
  if (fate === 'realised') telling.realise();
  return { id: project.id, theme: project.theme, deeds: telling.deeds };
}

/** Writes down what happened to one project, on days between its award and today. */
class Telling {
  readonly deeds: ProjectDeed[] = [];

  constructor(
    private readonly project: AwardedProject,
    private readonly random: Random,
    private readonly today: string,
  ) {}

  plan(): void {
    const { group } = this.project;
    const hours = String(this.random.between(2, 12) * 10);
    const contact = 'de wijkregisseur van deze wijk (voorbeeld)';
    const due = this.project.dueOn ?? '';
    this.act('plan', this.at(0.02), { group, contact, hours, due });
    for (const [i, title] of this.texts.steps.entries())
      this.act('add_step', this.at(0.03), { title, planned: this.at(0.1 + i * 0.15) });
  }

  /** A little was paid, and came back before it stopped. */
  stop(): void {
    this.step(0, 0.2);
    const amount = euros(this.part(0.1));
    this.act('pay', this.at(0.25), { kind: 'advance', amount });
    const text = 'Niet gebruikt deel van het voorschot';
    this.act('repay', this.at(0.5), { amount, text });
    this.act('stop', this.at(0.55), { reason: STOPPED });
  }

  /** The group promised more than it could keep. */
  late(): void {
    this.begin();
    const { group } = this.project;
    const due = this.at(0.8);
    this.act('plan', this.at(0.4), { group, due, reason: EARLIER, hours: '40', contact: '' });
  }

  begin(): void {
    this.step(0, 0.15);
    this.step(1, 0.3);
    this.act('pay', this.at(0.32), { kind: 'advance', amount: euros(this.part(0.5)) });
    this.photo('before', 0.2, this.texts.before);
    this.hours(0.35);
  }

  realise(): void {
    const { steps, before, after } = this.texts;
    for (const i of steps.keys()) this.step(i, 0.1 + i * 0.12);
    this.photo('before', 0.12, before);
    this.act('pay', this.at(0.2), { kind: 'advance', amount: euros(this.part(0.5)) });
    this.hours(0.3);
    this.hours(0.45);
    this.photo('after', 0.52, after);
    this.act('realise', this.at(0.55), { rest: 'keep' });
    this.settle();
    if (this.project.publicSpace) this.keep();
  }

  /** A bill as high as what was left, or lower; a few are still to come. */
  private settle(): void {
    if (this.random.chance(0.2)) return;
    const rest = this.random.chance(0.4) ? this.part(0.38) : this.project.awardedCents - this.part(0.5);
    const amount = euros(rest);
    this.act('pay', this.at(0.6), { kind: 'final', amount, rest: 'on', text: 'Rekening van de aannemer' });
  }

  private keep(): void {
    const { group } = this.project;
    const from = this.at(0.58);
    // Some end soon, so that there is something to renew.
    const until = this.random.chance(0.3)
      ? daysLater(this.today, this.random.between(15, 50))
      : daysLater(from, this.random.between(2, 4) * 365);
    const place = 'Op de plek van dit plan';
    const form = { group, tasks: this.texts.tasks, place, from, until, atEnd: 'renew', locale: 'nl' };
    this.act('make_agreement', from, form);
    for (const [nth, due] of checkDays(from, until).entries()) {
      if (due > this.today || this.random.chance(0.15)) break;
      const result = this.random.chance(0.8) ? 'good' : 'needs_work';
      this.act('check_agreement', due, { result, note: CHECK_NOTES[result] }, nth);
    }
  }

  private hours(share: number): void {
    const people = this.random.between(3, 14);
    const hours = String(people * this.random.between(1, 4));
    this.act('add_hours', this.at(share), { hours, people: String(people), text: '' });
  }

  private step(nth: number, share: number): void {
    this.act('finish_step', this.at(share), {}, nth);
  }

  private photo(moment: PhotoMoment, share: number, alt: string): void {
    this.deeds.push({ kind: 'photo', on: this.at(share), moment, alt });
  }

  private act(act: ProjectAct, on: string, form: Readonly<Record<string, string>>, nth?: number): void {
    this.deeds.push({ kind: 'act', on, act, form, ...(nth === undefined ? {} : { nth }) });
  }

  /** The day at this share of the time since the award. */
  private at(share: number): string {
    return daysLater(this.project.awardedOn, Math.floor(age(this.project, this.today) * share));
  }

  /** This share of the award in whole euros, at least one. */
  private part(share: number): number {
    return Math.max(100, Math.floor((this.project.awardedCents * share) / 100) * 100);
  }

  private get texts() {
    return PROJECT_TEXTS[this.project.theme];
  }
}

/** As a form has it. */
function euros(cents: number): string {
  return `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}
