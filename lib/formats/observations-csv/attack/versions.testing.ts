import { Bounds } from './bounds.testing';
import { type AttackResult, addedResults, groupedBy, type Line, MOST, WIDTH } from './read.testing';

/** Before the count: floored to fives, and up to four ballots behind. */
const BEHIND = 8;
/** D2: from so many on a number of ballots may be told. */
const ENOUGH = 10;

/** The turnout of one round as one file tells it. */
interface Told {
  readonly name: string;
  readonly line: Line;
  readonly isFinal: boolean;
}

/**
 * Puts versions beside each other: ballots only come in, after closing none do, and all of a municipality are those of its
 * districts. `lines`: everything that was ever published.
 */
export function attackVersions(lines: readonly Line[]): AttackResult {
  const bounds = new Bounds(MOST);
  const whole = lines.filter(
    ({ gebied_niveau: level, groep_dimensie: by }) => level !== 'buurt' && by === '',
  );
  const finals = new Set(
    whole
      .filter(({ indicator_id: id, onderdrukt_reden: reason }) => id === 'P10' && reason !== 'not_counted')
      .map(keyOf),
  );
  const rounds = [...groupedBy(whole, ({ ronde_id = '' }) => ronde_id)].filter(([round]) => round !== '');
  const told = rounds.map(([, own]) => readRound(bounds, own, finals));
  const all = whole.filter(({ gebied_niveau: level }) => level === 'gemeente');
  readMunicipality(bounds, all, told);
  bounds.settle();
  return addedResults(told.map((one) => foundIn(bounds, one)));
}

function keyOf({ ronde_id = '', peildatum = '' }: Line): string {
  return `${ronde_id} ${peildatum}`;
}

/** What every file tells of the turnout of one round, in time. */
function readRound(bounds: Bounds, lines: readonly Line[], finals: ReadonlySet<string>): readonly Told[] {
  const issued = Number(lines.find(({ indicator_id: id, noemer }) => id === 'P06' && noemer)?.noemer ?? MOST);
  const told = lines
    .filter(({ indicator_id: id, status }) => id === 'P01' && status !== 'ontbreekt')
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((line): Told => ({ name: keyOf(line), line, isFinal: finals.has(keyOf(line)) }));
  for (const [i, { name, line, isFinal }] of told.entries()) {
    const ballots = Number(line.teller);
    bounds.between(name, 0, issued);
    if (line.teller) bounds.between(name, ballots, ballots + (isFinal ? 0 : BEHIND));
    const before = told[i - 1];
    if (!before) continue;
    const { peildatum: day = '', periode_eind: end = '' } = before.line;
    bounds.sum(
      [
        [name, 1],
        [before.name, -1],
      ],
      0,
      day >= end ? 0 : MOST,
    );
  }
  return told;
}

/** All of a municipality are those of the latest version of each of its districts. */
function readMunicipality(bounds: Bounds, lines: readonly Line[], told: readonly (readonly Told[])[]): void {
  const total = lines.find(({ indicator_id: id }) => id === 'P01')?.teller;
  const parts = told.flatMap((versions) => versions.findLast(({ isFinal }) => isFinal) ?? []);
  if (!total) return;
  bounds.sum(
    parts.map(({ name }) => [name, 1] as const),
    Number(total),
    Number(total),
  );
}

/**
 * What was hidden before the count, only because it might have been too much, is no secret once the final version tells a
 * number that is not.
 */
function foundIn(bounds: Bounds, told: readonly Told[]): AttackResult {
  const isTold = told.some(({ isFinal, line }) => isFinal && line.teller !== '');
  const hidden = told.filter(({ line }) => line.status === 'onderdrukt');
  return {
    attacked: hidden.map(() => 'P01'),
    found: hidden.flatMap(({ name }) => {
      const range = bounds.of(name);
      const isOpen = isTold && range[0] >= ENOUGH;
      return range[1] - range[0] < WIDTH && !isOpen ? [{ round: name, what: 'P01', range }] : [];
    }),
  };
}
