import type { PublishedRelation, PublishedTable } from './derivable';
import { type ReadRound, wholeOf } from './read-rounds';
import { times } from './table-builder';

/**
 * What a version from before the count tells of a turnout that the final one hides: ballots only come in, and after closing
 * none do. Where the final version shows its turnout nothing is left to protect: it is the same number, or a later one,
 * by the same rule.
 */
export function versionLinks(rounds: readonly ReadRound[]): PublishedTable {
  const relations = rounds
    .filter(({ all, isCounted }) => isCounted && wholeOf(all, 'P01')?.status === 'onderdrukt')
    .flatMap((final) =>
      rounds.flatMap((one): readonly PublishedRelation[] => {
        const told = wholeOf(one.all, 'P01');
        if (one.key !== final.key || one.isCounted || !told || told.status === 'ontbreekt') return [];
        const isClosed = told.periodEnd !== null && one.asOf >= told.periodEnd;
        const terms = [times(`${final.name} ballots`, 1), times(`${one.name} ballots`, -1)];
        return [{ terms, low: 0, high: isClosed ? 0 : null }];
      }),
    );
  return { name: 'versions', cells: [], relations };
}

/** A municipality's ballots are those of its districts' latest counted rounds, where all of them are told about. */
export function municipalityLinks(rounds: readonly ReadRound[]): PublishedTable {
  const relations = rounds.flatMap((whole): readonly PublishedRelation[] => {
    const area = areaOf(whole);
    if (area?.level !== 'gemeente' || whole.issued === null) return [];
    const parts = latestOf(rounds.filter((one) => isWithin(one, whole)));
    const issued = parts.reduce((sum, one) => sum + (one.issued ?? 0), 0);
    if (issued !== whole.issued) return [];
    const terms = parts.map(({ name }) => times(`${name} ballots`, 1));
    return [{ terms: [...terms, times(`${whole.name} ballots`, -1)], low: 0, high: 0 }];
  });
  return { name: 'municipalities', cells: [], relations };
}

function areaOf({ all }: ReadRound) {
  return all.find(({ area }) => area.level !== 'buurt')?.area;
}

/** Codes of a wijk begin with the digits of its municipality. */
function isWithin(one: ReadRound, whole: ReadRound): boolean {
  const [own, of] = [areaOf(one), areaOf(whole)];
  const isPart = own?.level === 'wijk' && of !== undefined && own.code.slice(2).startsWith(of.code.slice(2));
  return isPart && one.isCounted && one.asOf <= whole.asOf;
}

/** Of every district the round that was counted last; the same round in another version is the same. */
function latestOf(rounds: readonly ReadRound[]): readonly ReadRound[] {
  const latest = new Map<string, ReadRound>();
  for (const one of rounds) {
    const code = areaOf(one)?.code ?? '';
    if ((latest.get(code)?.asOf ?? '') < one.asOf) latest.set(code, one);
  }
  return [...latest.values()];
}
