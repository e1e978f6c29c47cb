import type { DemoHousehold } from './households';

const COLUMNS =
  'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;' +
  'verblijfsobjectgebruiksdoel;verblijfsobjectstatus;object_id;object_type;nevenadres;x;y;lon;lat';
const IN_USE = 'Verblijfsobject in gebruik';

interface Line {
  readonly household: DemoHousehold;
  readonly use?: string;
  readonly status?: string;
  readonly secondary?: boolean;
}

/**
 * The households as a register in the full BAG layout. As in a real one there are rows among them that get no cheque:
 * a shop, a school, a secondary address and a home that is not built yet; the import leaves them out and says so.
 */
export function registerCsv(households: readonly DemoHousehold[]): string {
  const lines: Line[] = households.map((household) => ({ household }));
  const [shop, school, back, planned] = [households[20], households[200], households[320], households[500]];
  if (shop) lines.splice(21, 0, { household: beside(shop, 700), use: 'winkelfunctie' });
  if (school) lines.splice(202, 0, { household: beside(school, 702), use: 'onderwijsfunctie' });
  if (back) lines.splice(323, 0, { household: beside(back, 704), secondary: true });
  if (planned) lines.splice(504, 0, { household: beside(planned, 706), status: 'Verblijfsobject gevormd' });
  return `${[COLUMNS, ...lines.map(writeLine)].join('\n')}\n`;
}

function beside(household: DemoHousehold, number: number): DemoHousehold {
  return { ...household, number, letter: '', addition: '' };
}

function writeLine({ household, use, status, secondary }: Line, index: number): string {
  return [
    household.street,
    household.number,
    household.letter,
    household.addition,
    household.postcode,
    'Zoetermeer',
    'Zoetermeer',
    'Zuid-Holland',
    use ?? 'woonfunctie',
    status ?? IN_USE,
    `voorbeeld-${String(index + 1).padStart(4, '0')}`,
    'VBO',
    secondary ? 't' : 'f',
    '',
    '',
    household.lon.toFixed(6),
    household.lat.toFixed(6),
  ].join(';');
}
