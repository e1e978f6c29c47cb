import { type AreaGeometry, contains, type Position } from './area';
import { IDEA_THEMES, type Idea, type IdeaTheme } from './idea';
import { type Cents, parseAmount } from './money';
import { fail, ok, type Result } from './result';

/** An idea as it comes from a form. */
export interface IdeaForm {
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: string;
  readonly cost: string;
  readonly cofunding: string;
  readonly organiser: string;
  readonly maintainer: string;
  /** Millionths of a degree, or both empty. */
  readonly lat6: string;
  readonly lon6: string;
  /** Code of a buurt; a point decides instead where there is one. */
  readonly neighbourhood: string;
}

export const IDEA_PROBLEMS = {
  title: ['EMPTY', 'TOO_LONG'],
  summary: ['EMPTY', 'TOO_LONG'],
  contact: ['EMPTY', 'TOO_LONG'],
  theme: ['UNKNOWN'],
  cost: ['NOT_AN_AMOUNT', 'TOO_SMALL', 'TOO_LARGE'],
  cofunding: ['NOT_AN_AMOUNT', 'NOT_BELOW_COST'],
  organiser: ['EMPTY', 'TOO_LONG'],
  maintainer: ['TOO_LONG'],
  place: ['NOT_A_POINT', 'OUTSIDE'],
  neighbourhood: ['UNKNOWN'],
} as const;
export type IdeaField = keyof typeof IDEA_PROBLEMS;
/** What is wrong, by field: every field that is wrong is named at once. */
export type IdeaProblems = { readonly [Field in IdeaField]?: (typeof IDEA_PROBLEMS)[Field][number] };

/** Most characters per text; the title has to fit on a paper form and a map's card. */
export const IDEA_LENGTHS = {
  title: 60,
  summary: 600,
  contact: 400,
  organiser: 100,
  maintainer: 100,
} as const;
/** One million euros: what is dearer is not carried out with cheques. */
export const MOST_COST_CENTS: Cents = 100_000_000;

export type IdeaText = Pick<
  Idea,
  | 'title'
  | 'summary'
  | 'contact'
  | 'theme'
  | 'costCents'
  | 'cofundingCents'
  | 'organiser'
  | 'maintainer'
  | 'position'
  | 'neighbourhoodCode'
>;

export interface IdeaArea {
  readonly code: string;
  readonly geometry: AreaGeometry | null;
}

/**
 * Reads all fields, and names every one that cannot be. A point must lie in one of these buurten, which is then the
 * idea's; without a point the buurt may be chosen, or left open for an idea of the whole district.
 */
export function readIdeaForm(form: IdeaForm, areas: readonly IdeaArea[]): Result<IdeaText, IdeaProblems> {
  const cost = readCost(form.cost);
  const place = readPlace(form, areas);
  const read = {
    title: readText(form.title, IDEA_LENGTHS.title),
    summary: readText(form.summary, IDEA_LENGTHS.summary),
    contact: readText(form.contact, IDEA_LENGTHS.contact),
    theme: readTheme(form.theme),
    cost,
    cofunding: readCofunding(form.cofunding, cost),
    organiser: readText(form.organiser, IDEA_LENGTHS.organiser),
    maintainer: readMaintainer(form.maintainer),
    place,
    neighbourhood: readNeighbourhood(form.neighbourhood, place, areas),
  };
  const { title, summary, contact, theme, cofunding, organiser, maintainer, neighbourhood } = read;
  const texts = title.ok && summary.ok && contact.ok && theme.ok && organiser.ok && maintainer.ok;
  if (!(texts && cost.ok && cofunding.ok && place.ok && neighbourhood.ok)) {
    const wrong = Object.entries(read).flatMap(([field, one]) => (one.ok ? [] : [[field, one.error]]));
    return fail(Object.fromEntries(wrong) as IdeaProblems);
  }
  return ok({
    title: title.value,
    summary: summary.value,
    contact: contact.value,
    theme: theme.value,
    costCents: cost.value,
    cofundingCents: cofunding.value,
    organiser: organiser.value,
    maintainer: maintainer.value,
    position: place.value?.position ?? null,
    neighbourhoodCode: neighbourhood.value,
  });
}

function readText(text: string, most: number): Result<string, 'EMPTY' | 'TOO_LONG'> {
  const tidy = text.trim().replaceAll(/\s+/g, ' ');
  if (tidy === '') return fail('EMPTY');
  return tidy.length > most ? fail('TOO_LONG') : ok(tidy);
}

function readMaintainer(text: string): Result<string | null, 'TOO_LONG'> {
  const read = readText(text, IDEA_LENGTHS.maintainer);
  if (read.ok) return read;
  return read.error === 'EMPTY' ? ok(null) : fail('TOO_LONG');
}

function readTheme(text: string): Result<IdeaTheme, 'UNKNOWN'> {
  const theme = IDEA_THEMES.find((one) => one === text);
  return theme ? ok(theme) : fail('UNKNOWN');
}

/** Cost of an idea, in cents. */
export function readCost(text: string): Result<Cents, 'NOT_AN_AMOUNT' | 'TOO_SMALL' | 'TOO_LARGE'> {
  const amount = parseAmount(text);
  if (!amount.ok) return fail(amount.error === 'TOO_LARGE' ? 'TOO_LARGE' : 'NOT_AN_AMOUNT');
  if (amount.value === 0) return fail('TOO_SMALL');
  return amount.value > MOST_COST_CENTS ? fail('TOO_LARGE') : amount;
}

function readCofunding(
  text: string,
  cost: Result<Cents, unknown>,
): Result<Cents, 'NOT_AN_AMOUNT' | 'NOT_BELOW_COST'> {
  if (text.trim() === '') return ok(0);
  const amount = parseAmount(text);
  if (!amount.ok) return fail('NOT_AN_AMOUNT');
  return cost.ok && amount.value >= cost.value ? fail('NOT_BELOW_COST') : amount;
}

interface Place {
  readonly position: Position;
  readonly code: string;
}

function readPlace(
  { lat6, lon6 }: IdeaForm,
  areas: readonly IdeaArea[],
): Result<Place | null, 'NOT_A_POINT' | 'OUTSIDE'> {
  if (lat6 === '' && lon6 === '') return ok(null);
  if (!(/^-?\d{1,9}$/.test(lat6) && /^-?\d{1,9}$/.test(lon6))) return fail('NOT_A_POINT');
  const position = { lat6: Number(lat6), lon6: Number(lon6) };
  const area = areaAt(areas, position);
  return area ? ok({ position, code: area.code }) : fail('OUTSIDE');
}

/** The buurt in which a point lies, of those that take part. */
export function areaAt<Area extends IdeaArea>(areas: readonly Area[], position: Position): Area | undefined {
  const { lon6, lat6 } = position;
  return areas.find(({ geometry }) => geometry && contains(geometry, lon6 / 1e6, lat6 / 1e6));
}

function readNeighbourhood(
  code: string,
  place: Result<Place | null, unknown>,
  areas: readonly IdeaArea[],
): Result<string | null, 'UNKNOWN'> {
  if (place.ok && place.value) return ok(place.value.code);
  if (code === '') return ok(null);
  return areas.some((area) => area.code === code) ? ok(code) : fail('UNKNOWN');
}
