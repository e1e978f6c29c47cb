import { IDEA_THEMES, type IdeaTheme } from '../idea';
import { areaAt, type IdeaArea } from '../idea-form';
import { tidyText } from '../idea-review';
import { isMailAddress } from '../mail';
import type { Cents } from '../money';
import { fail, ok, type Result } from '../result';
import { isDay } from '../staff';
import { type MoneyForm, type MoneyProblem, readMoney } from './application-money';
import { APPLICANT_KINDS, type ApplicantKind, type CostLine, type FundFramework } from './words';

/** An application as it is written down. Every part is text, as it was typed. */
export interface ApplicationForm extends MoneyForm {
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: string;
  readonly startsOn: string;
  /** `yes`, `no`, or not chosen. */
  readonly publicSpace: string;
  readonly maintainer: string;
  readonly maintenancePlan: string;
  /** Millionths of a degree, or both empty. */
  readonly lat6: string;
  readonly lon6: string;
  readonly neighbourhood: string;
  readonly kind: string;
  /** The name of the group: public. */
  readonly applicant: string;
  /** Who can be reached: only staff of the district sees it. */
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

/** What can be wrong, and the field that it is about; `cost` is a row. */
export const APPLICATION_PROBLEMS = {
  TITLE_EMPTY: 'title',
  TITLE_LONG: 'title',
  SUMMARY_EMPTY: 'summary',
  SUMMARY_LONG: 'summary',
  CONTACT_EMPTY: 'contact',
  CONTACT_LONG: 'contact',
  THEME_UNKNOWN: 'theme',
  START_EMPTY: 'startsOn',
  /** Sooner than the fund asks to apply ahead. */
  START_TOO_SOON: 'startsOn',
  START_TOO_LATE: 'startsOn',
  SPACE_UNKNOWN: 'publicSpace',
  MAINTAINER_EMPTY: 'maintainer',
  MAINTAINER_LONG: 'maintainer',
  PLAN_EMPTY: 'maintenancePlan',
  PLAN_LONG: 'maintenancePlan',
  PLACE_OUTSIDE: 'place',
  NEIGHBOURHOOD_UNKNOWN: 'neighbourhood',
  NO_COSTS: 'costs',
  TOO_MANY_COSTS: 'costs',
  COST_EMPTY: 'cost',
  COST_LONG: 'cost',
  COST_BAD: 'cost',
  COST_EXCLUDED: 'cost',
  EXPLANATION_SHORT: 'cost',
  EXPLANATION_LONG: 'cost',
  COSTS_TOO_LARGE: 'costs',
  OWN_BAD: 'own',
  OTHER_BAD: 'other',
  OTHER_FROM_EMPTY: 'otherFrom',
  OTHER_FROM_LONG: 'otherFrom',
  NOTHING_ASKED: 'own',
  KIND_UNKNOWN: 'kind',
  APPLICANT_EMPTY: 'applicant',
  APPLICANT_LONG: 'applicant',
  NAME_EMPTY: 'name',
  NAME_LONG: 'name',
  EMAIL_BAD: 'email',
  PHONE_BAD: 'phone',
  NO_WAY_TO_REACH: 'email',
  STREET_EMPTY: 'street',
  STREET_LONG: 'street',
  POSTCODE_BAD: 'postcode',
  TOWN_EMPTY: 'town',
  TOWN_LONG: 'town',
} as const;
export type ApplicationProblemCode = keyof typeof APPLICATION_PROBLEMS;
export type ApplicationField = (typeof APPLICATION_PROBLEMS)[ApplicationProblemCode];

export interface ApplicationProblem {
  readonly code: ApplicationProblemCode;
  /** Of the row of costs, from 0. */
  readonly row?: number;
  /** The framework's own reason why a cost is excluded. */
  readonly reason?: string;
}

/** Everything but who can be reached. */
export interface ApplicationText {
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: IdeaTheme;
  readonly applicantKind: ApplicantKind;
  readonly applicant: string;
  readonly costs: readonly CostLine[];
  readonly askedCents: Cents;
  readonly ownCents: Cents;
  readonly otherCents: Cents;
  readonly otherFrom: string | null;
  readonly startsOn: string;
  readonly publicSpace: boolean;
  readonly maintainer: string | null;
  readonly maintenancePlan: string | null;
  readonly lat6: number | null;
  readonly lon6: number | null;
  readonly neighbourhoodCode: string | null;
}

export interface ApplicationContact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Street, and postcode with town, on two lines. */
  readonly address: string;
}

/** What the fund asks of an application. */
export interface ApplicationGround {
  readonly framework: Pick<FundFramework, 'excluded'>;
  /** ISO days: nothing may start before the one, or after the other. */
  readonly earliestStart: string;
  readonly latestStart: string;
  readonly areas: readonly IdeaArea[];
  /** The outline of the district is only a sketch: a point outside it may well be inside the district. */
  readonly sketched: boolean;
}

/** Most characters per text. */
export const APPLICATION_LENGTHS = {
  title: 60,
  summary: 1500,
  contact: 600,
  maintainer: 100,
  maintenancePlan: 600,
  applicant: 100,
  otherFrom: 150,
  name: 100,
  street: 80,
  town: 60,
} as const;

/** Stands as the applicant where residents gave no name of a group: it is public and printed, so it is in Dutch. */
const UNNAMED: Partial<Readonly<Record<ApplicantKind, string>>> = { residents: 'Bewoners' };

type Wrong = (code: ApplicationProblemCode) => void;

/** What a form says when nothing is wrong with it. */
export interface ReadApplication {
  readonly text: ApplicationText;
  readonly contact: ApplicationContact;
}

/** Reads all fields, and names everything that is wrong. */
export function readApplication(
  form: ApplicationForm,
  ground: ApplicationGround,
): Result<ReadApplication, readonly ApplicationProblem[]> {
  const problems: ApplicationProblem[] = [];
  const wrong: Wrong = (code) => problems.push({ code });
  const money = readMoney(form, ground.framework);
  const plan = readPlan(form, ground, wrong);
  const place = readPlace(form, ground, wrong);
  if (!money.ok) problems.push(...money.error.map((one: MoneyProblem) => one));
  const who = readWho(form, wrong);
  const contact = readContact(form, wrong);
  if (!money.ok || problems.length > 0 || !plan || !who) return fail(problems);
  return ok({ text: { ...plan, ...place, ...money.value, ...who }, contact });
}

function texts(wrong: Wrong) {
  return (
    value: string,
    most: number,
    long: ApplicationProblemCode,
    empty: ApplicationProblemCode | null = null,
  ): string => {
    const tidy = value.trim();
    if (tidy === '' && empty) wrong(empty);
    if (tidy.length > most) wrong(long);
    return tidy;
  };
}

function readPlan(form: ApplicationForm, ground: ApplicationGround, wrong: Wrong) {
  const text = texts(wrong);
  const most = APPLICATION_LENGTHS;
  const theme = IDEA_THEMES.find((one) => one === form.theme);
  const title = text(tidyText(form.title), most.title, 'TITLE_LONG', 'TITLE_EMPTY');
  const summary = text(form.summary, most.summary, 'SUMMARY_LONG', 'SUMMARY_EMPTY');
  const contact = text(form.contact, most.contact, 'CONTACT_LONG', 'CONTACT_EMPTY');
  if (!theme) wrong('THEME_UNKNOWN');
  const startsOn = form.startsOn.trim();
  if (!isDay(startsOn)) wrong('START_EMPTY');
  else if (startsOn < ground.earliestStart) wrong('START_TOO_SOON');
  else if (startsOn > ground.latestStart) wrong('START_TOO_LATE');
  const space = form.publicSpace === 'yes';
  if (!space && form.publicSpace !== 'no') wrong('SPACE_UNKNOWN');
  const maintainer = text(
    tidyText(form.maintainer),
    most.maintainer,
    'MAINTAINER_LONG',
    space ? 'MAINTAINER_EMPTY' : null,
  );
  const maintenancePlan = text(
    form.maintenancePlan,
    most.maintenancePlan,
    'PLAN_LONG',
    space ? 'PLAN_EMPTY' : null,
  );
  return (
    theme && {
      title,
      summary,
      contact,
      theme,
      startsOn,
      publicSpace: space,
      maintainer: maintainer || null,
      maintenancePlan: maintenancePlan || null,
    }
  );
}

function readPlace({ lat6, lon6, neighbourhood }: ApplicationForm, ground: ApplicationGround, wrong: Wrong) {
  const pointed = /^-?\d{1,9}$/.test(lat6) && /^-?\d{1,9}$/.test(lon6);
  if (!pointed) {
    const buurt = !ground.sketched && ground.areas.some(({ code }) => code === neighbourhood);
    const known = neighbourhood === '' || buurt;
    if (!known) wrong('NEIGHBOURHOOD_UNKNOWN');
    return { lat6: null, lon6: null, neighbourhoodCode: neighbourhood === '' ? null : neighbourhood };
  }
  const point = { lat6: Number(lat6), lon6: Number(lon6) };
  const area = areaAt(ground.areas, point);
  if (!area && !ground.sketched) wrong('PLACE_OUTSIDE');
  return { ...point, neighbourhoodCode: ground.sketched ? null : (area?.code ?? null) };
}

function readWho(form: ApplicationForm, wrong: Wrong) {
  const kind = APPLICANT_KINDS.find((one) => one === form.kind);
  if (!kind) wrong('KIND_UNKNOWN');
  const applicant = tidyText(form.applicant) || (kind && UNNAMED[kind]) || '';
  if (kind && applicant === '') wrong('APPLICANT_EMPTY');
  if (applicant.length > APPLICATION_LENGTHS.applicant) wrong('APPLICANT_LONG');
  return kind && { applicantKind: kind, applicant };
}

function readContact(form: ApplicationForm, wrong: Wrong): ApplicationContact {
  const text = texts(wrong);
  const most = APPLICATION_LENGTHS;
  const name = text(tidyText(form.name), most.name, 'NAME_LONG', 'NAME_EMPTY');
  const [email, phone] = [form.email.trim(), tidyText(form.phone)];
  if (email === '' && phone === '') wrong('NO_WAY_TO_REACH');
  if (email !== '' && !isMailAddress(email)) wrong('EMAIL_BAD');
  if (phone !== '' && !/^\+?[\d ()-]{8,20}$/.test(phone)) wrong('PHONE_BAD');
  const street = text(tidyText(form.street), most.street, 'STREET_LONG', 'STREET_EMPTY');
  const postcode = form.postcode.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(postcode)) wrong('POSTCODE_BAD');
  const town = text(tidyText(form.town), most.town, 'TOWN_LONG', 'TOWN_EMPTY');
  const address = `${street}\n${postcode.slice(0, 4)} ${postcode.slice(4)}  ${town.toUpperCase()}`;
  return { name, email: email || null, phone: phone || null, address };
}
