import type { AddressProblem } from '@/lib/domain/address-file';
import { type AreaGeometry, contains, type Position } from '@/lib/domain/area';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isInNetherlands, isRd, rdToWgs84 } from '@/lib/formats/geojson/rd';
import type { TableRow } from './table';
import type { AddressRow, AreaToFind } from './types';

export interface Located {
  readonly position: Position | null;
  /** `null` = outside all neighbourhoods given. */
  readonly found: Pick<AddressRow, 'neighbourhoodCode' | 'neighbourhoodBy'> | null;
}

export interface LocateError {
  readonly code: Extract<AddressProblem['code'], 'BAD_COORDINATE' | 'NO_POSITION' | 'BAD_NEIGHBOURHOOD'>;
  readonly column: string;
}

/**
 * The neighbourhood of an address. The register's own `buurtcode` decides where it is filled (outlines are
 * simplified), else the point: lon/lat, or x/y in RD New. A point in two outlines belongs to the lowest code.
 */
export class Locator {
  private readonly codes: ReadonlySet<string>;
  private readonly outlines: readonly { readonly code: string; readonly geometry: AreaGeometry }[];

  constructor(areas: readonly AreaToFind[]) {
    this.codes = new Set(areas.map(({ code }) => code));
    this.outlines = areas
      .flatMap(({ code, geometry }) => (geometry ? [{ code, geometry }] : []))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }

  locate(row: TableRow): Result<Located, LocateError> {
    const position = readPosition(row);
    if (!position.ok) return position;
    const given = row.cell('buurtcode').toUpperCase();
    if (given !== '') {
      // CBS writes BU06370813, other registers the eight digits alone.
      const code = /^\d{8}$/.test(given) ? `BU${given}` : given;
      if (!/^BU\d{8}$/.test(code)) return fail({ code: 'BAD_NEIGHBOURHOOD', column: 'buurtcode' });
      const found = this.codes.has(code)
        ? ({ neighbourhoodCode: code, neighbourhoodBy: 'code' } as const)
        : null;
      return ok({ position: position.value, found });
    }
    if (!position.value) return fail({ code: 'NO_POSITION', column: 'lon' });
    const { lon6, lat6 } = position.value;
    const outline = this.outlines.find(({ geometry }) => contains(geometry, lon6 / 1e6, lat6 / 1e6));
    const found = outline ? ({ neighbourhoodCode: outline.code, neighbourhoodBy: 'point' } as const) : null;
    return ok({ position: position.value, found });
  }
}

function readPosition(row: TableRow): Result<Position | null, LocateError> {
  const degrees = readPair(row, 'lon', 'lat', isInNetherlands);
  if (!degrees.ok || degrees.value) return degrees.ok ? ok(toPosition(degrees.value)) : degrees;
  const metres = readPair(row, 'x', 'y', isRd);
  if (!metres.ok) return metres;
  return ok(metres.value ? toPosition(rdToWgs84(...metres.value)) : null);
}

function readPair(
  row: TableRow,
  first: string,
  second: string,
  isPlausible: (a: number, b: number) => boolean,
): Result<readonly [number, number] | null, LocateError> {
  const [a, b] = [row.cell(first), row.cell(second)];
  if (a === '' && b === '') return ok(null);
  for (const [column, text] of [
    [first, a],
    [second, b],
  ] as const) {
    if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) return fail({ code: 'BAD_COORDINATE', column });
  }
  const pair = [toNumber(a), toNumber(b)] as const;
  return isPlausible(...pair) ? ok(pair) : fail({ code: 'BAD_COORDINATE', column: first });
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

function toPosition(pair: readonly [number, number] | null): Position | null {
  return pair && { lon6: Math.round(pair[0] * 1e6), lat6: Math.round(pair[1] * 1e6) };
}
