import type { BoundaryProblem } from '@/lib/domain/area-import';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Crs, crsName, detectCrs } from './crs';
import { readGeometry } from './geometry';
import { readProperties } from './properties';
import type { BoundaryArea, BoundaryFile, BoundaryOptions, BoundaryWarning, FeatureProblem } from './types';

export type { BoundaryArea, BoundaryFile, BoundaryKind, BoundaryOptions } from './types';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads area boundaries from GeoJSON as PDOK and CBS deliver them: WGS84 or RD New (converted), any of their property
 * styles, CBS's missing values as `null`. All problems are reported at once, each with the feature's index, code and
 * name, and nothing is read when there is one. The codes are listed in `BOUNDARY_PROBLEMS`; a file without area codes
 * is KIND_UNKNOWN until the caller says it holds municipalities (a backdrop).
 */
export function readBoundaries(
  text: string,
  options: BoundaryOptions = {},
): Result<BoundaryFile, readonly BoundaryProblem[]> {
  const collection = parseCollection(text);
  if (!collection.ok) return collection;
  const features = collection.value.features as readonly unknown[];
  const firstGeometry = features.map((feature) => (feature as Json | null)?.geometry).find(isObject);
  const crs = detectCrs(collection.value, firstGeometry?.coordinates);
  if (!crs) return fail([fileProblem('UNSUPPORTED_CRS', crsName(collection.value.crs))]);

  const reader = new FeatureReader(crs, options, textOf(collection.value.source) ?? options.source ?? null);
  features.forEach((feature, index) => {
    reader.read(feature, index);
  });
  if (reader.problems.length > 0) return fail(reader.problems);
  return ok({
    areas: reader.areas,
    converted: crs === 'rd',
    rewound: reader.rewound,
    skipped: reader.skipped,
    warnings: reader.warnings(),
    source: textOf(collection.value.source),
    licence: textOf(collection.value.license) ?? textOf(collection.value.licence),
  });
}

class FeatureReader {
  readonly areas: BoundaryArea[] = [];
  readonly problems: BoundaryProblem[] = [];
  readonly skipped: { index: number; code: string | null; why: 'WATER' }[] = [];
  rewound = 0;
  private readonly seen = new Set<string>();
  private figuresWithoutYear = 0;

  constructor(
    private readonly crs: Crs,
    private readonly options: BoundaryOptions,
    private readonly source: string | null,
  ) {}

  read(feature: unknown, index: number): void {
    if (!isObject(feature) || feature.type !== 'Feature') {
      this.problems.push({ ...fileProblem('NOT_A_FEATURE', null), index });
      return;
    }
    const properties = readProperties(feature.properties, this.options, this.source);
    const geometry = readGeometry(feature.geometry, this.crs);
    const { code, name } = properties.ok ? properties.value : labelOf(feature.properties);
    const report = (problem: FeatureProblem) => {
      this.problems.push({ ...problem, index, areaCode: code, name });
    };
    if (properties.ok && properties.value.water) {
      this.skipped.push({ index, code, why: 'WATER' });
      return;
    }
    if (!properties.ok) properties.error.forEach(report);
    if (!geometry.ok) geometry.error.forEach(report);
    if (!properties.ok) return;
    const { water: _water, figuresWithoutYear, ...area } = properties.value;
    const key = `${area.year} ${code ?? name}`;
    if (this.seen.has(key)) report({ code: 'DUPLICATE_CODE', detail: code });
    this.seen.add(key);
    if (!geometry.ok) return;
    this.figuresWithoutYear += figuresWithoutYear ? 1 : 0;
    this.rewound += geometry.value.rewound;
    this.areas.push({ ...area, geometry: geometry.value.geometry });
  }

  warnings(): readonly BoundaryWarning[] {
    const found: readonly BoundaryWarning[] = [
      { code: 'NO_CODE', count: this.areas.filter(({ code }) => code === null).length },
      { code: 'NO_YEAR', count: this.areas.filter(({ year }) => year === null).length },
      { code: 'FIGURES_WITHOUT_YEAR', count: this.figuresWithoutYear },
    ];
    return found.filter(({ count }) => count > 0);
  }
}

function parseCollection(text: string): Result<Json, readonly BoundaryProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail([fileProblem('NOT_JSON', error instanceof Error ? error.message : null)]);
  }
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    return fail([fileProblem('NOT_GEOJSON', isObject(json) ? textOf(json.type) : null)]);
  }
  return json.features.length === 0 ? fail([fileProblem('EMPTY', null)]) : ok(json);
}

/** Something to recognise a feature by when its properties could not be read. */
function labelOf(properties: unknown): { code: string | null; name: string | null } {
  const texts = isObject(properties) ? Object.entries(properties) : [];
  const find = (pattern: RegExp) => textOf(texts.find(([key]) => pattern.test(key))?.[1]);
  return { code: find(/code$|^pc4$/i), name: find(/na(?:am|me)$/i) };
}

function fileProblem(code: BoundaryProblem['code'], detail: string | null): BoundaryProblem {
  return { code, index: null, areaCode: null, name: null, detail };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
