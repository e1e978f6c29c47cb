import type { KeyFigures } from '@/lib/domain/area';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readCount } from '@/lib/formats/kwb/missing';
import type { BoundaryKind, BoundaryOptions, FeatureProblem } from './types';

/**
 * Names under which CBS and PDOK deliver the same thing: statcode/statnaam (gebiedsindelingen), buurtcode/buurtnaam
 * (wijken en buurten), BU_CODE/BU_NAAM (shapefiles), code/name. Compared without case and underscores.
 */
const CODES: readonly (readonly [BoundaryKind, readonly string[]])[] = [
  ['neighbourhood', ['buurtcode', 'bucode']],
  ['district', ['wijkcode', 'wkcode']],
  ['municipality', ['gemeentecode', 'gmcode']],
  ['postcode', ['pc4', 'postcode4', 'postcode']],
];
const NAMES: Readonly<Record<BoundaryKind, readonly string[]>> = {
  neighbourhood: ['buurtnaam', 'bunaam', 'statnaam', 'name', 'naam'],
  district: ['wijknaam', 'wknaam', 'statnaam', 'name', 'naam'],
  municipality: ['gemeentenaam', 'gmnaam', 'statnaam', 'name', 'naam'],
  postcode: ['name', 'naam', 'pc4', 'postcode4', 'postcode'],
};
const GENERIC_CODES = ['statcode', 'code'];
const YEARS = ['jaarindeling', 'indelingsjaar', 'jaar'];
const YEARED_CODES = ['jrstatcode', 'jaarstatcode'];
const INHABITANTS = ['aantalinwoners', 'inwoners', 'aantinw', 'population'];
const HOUSEHOLDS = ['aantalhuishoudens', 'huishoudens', 'aantalhh'];
const KIND_OF_PREFIX: Readonly<Record<string, BoundaryKind>> = {
  GM: 'municipality',
  WK: 'district',
  BU: 'neighbourhood',
};

export interface AreaProperties {
  readonly code: string | null;
  readonly year: number | null;
  readonly name: string;
  readonly kind: BoundaryKind;
  readonly parentCode: string | null;
  readonly figures: KeyFigures | null;
  readonly water: boolean;
  /** Counts are there, but not of which year. */
  readonly figuresWithoutYear: boolean;
}

type Properties = ReadonlyMap<string, unknown>;

/** Reads one feature's properties in any of the known styles. Problems are those of this feature. */
export function readProperties(
  raw: unknown,
  options: BoundaryOptions,
  source: string | null,
): Result<AreaProperties, readonly FeatureProblem[]> {
  const properties = normalise(raw);
  const problems: FeatureProblem[] = [];
  const report = (code: FeatureProblem['code'], detail: string | null = null) => {
    problems.push({ code, detail });
  };
  const found = findCode(properties);
  const wanted = options.kind === undefined || options.kind === 'auto' ? null : options.kind;
  const kind = found?.kind ?? wanted;
  if (!kind) {
    report(found ? 'BAD_CODE' : 'KIND_UNKNOWN', found?.code ?? null);
    return fail(problems);
  }
  if (wanted && found?.kind && found.kind !== wanted) report('WRONG_KIND', found.code);
  if (found && !isCode(found.code, kind)) report('BAD_CODE', found.code);
  if (!found && kind !== 'municipality') report('NO_CODE');
  const name = text(properties, NAMES[kind]);
  if (!name) report('NO_NAME');
  const year = readYear(properties, options, report);
  const { figures, figuresWithoutYear } = readFigures(properties, year, source, report);
  if (problems.length > 0 || !name) return fail(problems);
  const code = found?.code ?? null;
  const parentCode = parentOf(properties, kind, code);
  const water = ['JA', 'J', 'TRUE'].includes((text(properties, ['water', 'h2o']) ?? '').toUpperCase());
  return ok({ code, year, name, kind, parentCode, figures, water, figuresWithoutYear });
}

function normalise(raw: unknown): Properties {
  const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return new Map(entries.map(([key, value]) => [key.toLowerCase().replaceAll('_', ''), value]));
}

/** First non-empty text (or number) under one of these names. */
function text(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const value = properties.get(name);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function findCode(properties: Properties): { code: string; kind: BoundaryKind | null } | null {
  const generic = text(properties, GENERIC_CODES);
  if (generic) return { code: generic, kind: KIND_OF_PREFIX[generic.slice(0, 2)] ?? null };
  for (const [kind, names] of CODES) {
    const code = text(properties, names);
    if (code) return { code, kind };
  }
  return null;
}

function isCode(code: string, kind: BoundaryKind): boolean {
  const shape = {
    municipality: /^GM\d{4}$/,
    district: /^WK\d{6}$/,
    neighbourhood: /^BU\d{8}$/,
    postcode: /^[1-9]\d{3}$/,
  };
  return shape[kind].test(code);
}

/** As the file says; else by CBS's own scheme, in which a code begins with the digits of what it lies in. */
function parentOf(properties: Properties, kind: BoundaryKind, code: string | null): string | null {
  if (kind === 'neighbourhood') return text(properties, ['wijkcode', 'wkcode']) ?? derived('WK', code, 8);
  if (kind === 'district') return text(properties, ['gemeentecode', 'gmcode']) ?? derived('GM', code, 6);
  return null;
}

function derived(prefix: string, code: string | null, end: number): string | null {
  return code ? prefix + code.slice(2, end) : null;
}

type Report = (code: FeatureProblem['code'], detail?: string | null) => void;

function readYear(properties: Properties, options: BoundaryOptions, report: Report): number | null {
  const given = text(properties, YEARS) ?? text(properties, YEARED_CODES)?.slice(0, 4) ?? null;
  if (given === null) return options.year ?? null;
  if (!/^(?:19|20)\d\d$/.test(given)) report('BAD_YEAR', given);
  else if (options.year !== undefined && Number(given) !== options.year) report('YEAR_MISMATCH', given);
  return Number(given);
}

interface Count {
  readonly year: number | null;
  readonly count: number | null;
}

function readFigures(
  properties: Properties,
  divisionYear: number | null,
  source: string | null,
  report: Report,
): { figures: KeyFigures | null; figuresWithoutYear: boolean } {
  const inhabitants = readCounts(properties, INHABITANTS, divisionYear, report);
  const households = readCounts(properties, HOUSEHOLDS, divisionYear, report);
  const all = [...inhabitants, ...households];
  if (all.length === 0) return { figures: null, figuresWithoutYear: false };
  const years = all.flatMap(({ year }) => (year === null ? [] : [year]));
  // A count of an unknown year says nothing that may be shown.
  if (years.length === 0) return { figures: null, figuresWithoutYear: true };
  const year = Math.max(...years);
  const of = (counts: readonly Count[]) => counts.find((entry) => entry.year === year)?.count ?? null;
  return {
    figures: {
      inhabitants: of(inhabitants),
      households: of(households),
      year,
      source: source ?? `CBS, Wijk- en buurtkaart ${year}`,
    },
    figuresWithoutYear: false,
  };
}

/** A plain name carries the year of the division, `inwoners_2024` its own. */
function readCounts(
  properties: Properties,
  names: readonly string[],
  divisionYear: number | null,
  report: Report,
): readonly Count[] {
  const counts: Count[] = [];
  for (const [key, value] of properties) {
    const [, name = '', suffix] = /^([a-z]+?)((?:19|20)\d\d)?$/.exec(key) ?? [];
    if (!names.includes(name)) continue;
    const count = readCount(value);
    if (count === undefined || (count !== null && !Number.isInteger(count))) report('BAD_FIGURE', key);
    else counts.push({ year: suffix ? Number(suffix) : divisionYear, count });
  }
  return counts;
}
