import { AreaWorlds, type Range, type ReadArea } from './areas.testing';
import { Bounds } from './bounds.testing';
import { attackDays } from './days.testing';
import { attackHours, attackVoters } from './people.testing';
import {
  type AttackResult,
  addedResults,
  BELOW_TEN,
  FROM_FILES,
  groupedBy,
  type Knowledge,
  type Line,
  MOST,
  WIDTH,
} from './read.testing';
import { attackVersions } from './versions.testing';

/**
 * Reads files as anybody can download them, knows what their columns mean and how numbers are rounded, and tries to work
 * out every number that a file says it hides.
 */
export function attack(lines: readonly Line[], knows: Knowledge = FROM_FILES): AttackResult {
  // One round as of one day: before the count numbers change from day to day.
  const ofRounds = lines.filter(({ ronde_id: round, indicator_id: id }) => round !== '' && id !== 'P04');
  const rounds = groupedBy(ofRounds, ({ ronde_id, peildatum }) => `${ronde_id} ${peildatum}`);
  return addedResults([
    ...[...rounds].map(([round, own]) => attackRound(round, own, knows)),
    attackVersions(lines),
    attackDays(lines),
    attackVoters(lines),
    attackHours(lines),
  ]);
}

function attackRound(round: string, lines: readonly Line[], knows: Knowledge): AttackResult {
  const { bounds, hidden } = readWhole(lines, knows.off);
  const areas = attackAreas(lines, { bounds, hidden, knows });
  const attacked = [...new Set([...hidden.keys(), ...areas.attacked])];
  const found = [...hidden].flatMap(([what, needed]) => {
    const range = bounds.of(what);
    return range[1] - range[0] < needed ? [{ round, what, range }] : [];
  });
  return { attacked, found: [...found, ...areas.found.map((one) => ({ round, ...one }))] };
}

interface Whole {
  readonly bounds: Bounds;
  /** How wide each hidden number must stay. */
  readonly hidden: Map<string, number>;
}

/** Numbers of the whole round, wherever they stand. */
function readWhole(lines: readonly Line[], off: number): Whole {
  const bounds = new Bounds(MOST);
  const hidden = new Map<string, number>();
  const exactly = (what: string, text: string | undefined) => {
    if (text) bounds.between(what, Number(text), Number(text));
  };
  const about = (what: string, line: Line, below: number) => {
    const { indicator_id: id, groep, status, waarde, teller } = line;
    const text = id === 'P03' && groep !== 'kiosk' ? teller : waarde;
    if (text) bounds.between(what, Number(text) - off, Number(text) + off);
    if (status !== 'onderdrukt') return;
    hidden.set(what, Math.min(below, WIDTH));
    if (below === BELOW_TEN) bounds.between(what, 0, BELOW_TEN);
  };
  for (const line of lines.filter(({ gebied_niveau }) => gebied_niveau !== 'buurt')) {
    const { indicator_id: id = '', groep_dimensie: by, groep = '', teller, noemer, waarde, status } = line;
    const provisional = status === 'voorlopig';
    if ((id === 'G01' || id === 'P06') && by === '') exactly('issued', noemer);
    if (['P03', 'P13', 'G07'].includes(id) && by === '') exactly('ballots', noemer);
    if (id === 'P02' && groep === 'issued') about('issued', line, WIDTH);
    if (id === 'P02' && groep === 'returned') about('returned', line, BELOW_TEN);
    if (id === 'P02' && groep === 'voted' && !provisional) about('ballots', line, WIDTH);
    if (id === 'P02' && groep === 'delivered' && waarde) reached(bounds, Number(waarde), 2 * off);
    if (id === 'P09') about('organisers', line, BELOW_TEN);
    if (id === 'P03' && (groep === 'paper' || groep === 'online')) about(groep, line, WIDTH);
    if (id === 'P03' && groep === 'kiosk' && waarde !== '0') about('kiosk', line, BELOW_TEN);
    if (id === 'P13' && by === '' && teller)
      bounds.sum(
        [
          ['paper', 1],
          ['kiosk', 1],
        ],
        Number(teller) - 2 * off,
        Number(teller) + 2 * off,
      );
    if (id !== 'P01') continue;
    // Before the count turnout is in steps downwards, and up to four ballots behind.
    if (teller) bounds.between('ballots', Number(teller), Number(teller) + (provisional ? 8 : 0));
    if (noemer) reached(bounds, Number(noemer), off);
    if (status === 'onderdrukt') hidden.set('ballots', WIDTH);
  }
  if (lines.some(({ indicator_id: id, groep }) => id === 'P03' && groep === 'paper'))
    bounds.sum(
      [
        ['paper', 1],
        ['online', 1],
        ['ballots', -1],
      ],
      0,
      0,
    );
  bounds.sum(
    [
      ['issued', 1],
      ['ballots', -1],
    ],
    0,
    MOST,
  );
  bounds.settle();
  return { bounds, hidden };
}

/**
 * Households reached: issued, less what came back as it is taken off. By five and nothing below ten where counts are
 * rounded; else one by one.
 */
function reached(bounds: Bounds, households: number, off: number): void {
  const below = off === 0 ? 0 : BELOW_TEN;
  bounds.sum(
    [
      ['issued', 1],
      ['returned', -1],
    ],
    households - below,
    households + off,
  );
}

interface Given extends Whole {
  readonly knows: Knowledge;
}

function attackAreas(lines: readonly Line[], { bounds, hidden, knows }: Given) {
  const own = lines.filter(({ gebied_niveau }) => gebied_niveau === 'buurt');
  const areas = [...new Set(own.map(({ gebied_code = '' }) => gebied_code))].map((code) =>
    readArea(
      code,
      own.filter((line) => line.gebied_code === code),
      { knows, issued: bounds.of('issued')[1] },
    ),
  );
  const attacked: string[] = [];
  const found: { what: string; range: Range }[] = [];
  if (areas.length === 0) return { attacked, found };
  const [issued] = bounds.of('issued');
  const worlds = new AreaWorlds(areas, issued, bounds.of('ballots'));
  // What totals and sizes tell by themselves is no leak of the table of areas.
  const bare = new AreaWorlds(
    areas.map((one) => ({ ...one, shown: null })),
    issued,
    bounds.of('ballots'),
  );
  const look = (what: string, range: Range | null, without: Range | null) => {
    if (!range || !without) throw new Error(`the files contradict themselves about ${what}`);
    attacked.push(what);
    const width = Math.min(WIDTH, without[1] - without[0]);
    if (range[1] - range[0] < width) found.push({ what, range });
  };
  for (const { code, shown } of areas) if (!shown) look(`part ${code}`, worlds.part(code), bare.part(code));
  for (const { gebied_code: code = '', indicator_id: id, status, ronde_id } of own) {
    const isHidden = id === 'G01' && status === 'onderdrukt' && !knows.sizes?.has(`${ronde_id} ${code}`);
    if (isHidden) look(`size ${code}`, worlds.size(code), [0, issued]);
  }
  if (hidden.has('ballots')) look('all parts', worlds.total(), bare.total());
  return { attacked, found };
}

function readArea(
  code: string,
  lines: readonly Line[],
  { knows: { sizes, off }, issued }: { readonly knows: Knowledge; readonly issued: number },
): ReadArea {
  const known = sizes?.get(`${lines[0]?.ronde_id} ${code}`);
  const said = lines.flatMap(({ noemer }) => (noemer ? [Number(noemer)] : []));
  const low = Math.max(0, ...said.map((one) => one - off));
  const high = Math.min(issued, ...said.map((one) => one + off));
  const { teller = '', waarde = '' } = lines.find((line) => line.indicator_id === 'P10') ?? {};
  const part: Range = [Number(teller) - off, Number(teller) + off];
  return {
    code,
    size: known === undefined ? [low, high] : [known, known],
    shown: teller === '' ? null : { part, percent: Number(waarde) },
  };
}
