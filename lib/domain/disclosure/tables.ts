import type { Observation } from '../indicators/types';
import { dayTable } from './day-table';
import type { PublishedTable } from './derivable';
import { municipalityLinks, versionLinks } from './links';
import { readRounds } from './read-rounds';
import { roundTable } from './round-table';
import { exactly, TableBuilder } from './table-builder';
import { voterTables } from './voter-table';

/**
 * What these versions together tell about numbers of households and people, as tables that {@link derivableCells} reads.
 * Each version holds everything that was published at once: of one round or of several, and of their municipality.
 */
export function publishedTables(...versions: readonly (readonly Observation[])[]): readonly PublishedTable[] {
  const rounds = versions.flatMap(readRounds);
  const keys = [...new Set(rounds.map(({ key }) => key))];
  return [
    ...rounds.map(roundTable),
    ...keys.map((key) =>
      dayTable(
        key,
        rounds.filter((one) => one.key === key),
      ),
    ),
    ...versions.flatMap(voterTables),
    ...versions.flatMap(hourTables),
    versionLinks(rounds),
    municipalityLinks(rounds),
  ];
}

/** R04: hours of residents that were confirmed by one day, wherever they stand. */
function hourTables(version: readonly Observation[]): readonly PublishedTable[] {
  const lines = version.filter(
    ({ indicator, group }) => indicator === 'R04' && (group === null || group === 'confirmed'),
  );
  const nameOf = ({ round, area, asOf }: Observation) => `${round ?? area.code} ${asOf}`;
  return [...new Set(lines.map(nameOf))].map((name) => {
    const table = new TableBuilder(name);
    for (const { value, status } of lines.filter((one) => nameOf(one) === name)) {
      if (value !== null) table.say('hours', exactly(value));
      else if (status === 'onderdrukt') table.hide('hours', { low: 0, high: null });
    }
    return table.made();
  });
}
