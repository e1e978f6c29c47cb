import type { Observation } from '../indicators/types';
import type { PublishedTable } from './derivable';
import { TableBuilder, times } from './table-builder';

/** By how much a ratio as it is written down may differ from what it was, and a share of the people, in percents. */
const OFF_RATIO = 0.005;
const OFF_SHARE = 0.05;

/**
 * P11: of every margin what the shown groups leave for the hidden ones, as numbers of voters. A group has ratio × its share
 * of the people of all voters; groups make up all of them.
 */
export function voterTables(version: readonly Observation[]): readonly PublishedTable[] {
  const groups = version.filter(
    ({ indicator, dimension, status }) =>
      indicator === 'P11' && dimension === 'background' && status !== 'te_weinig_antwoorden',
  );
  const names = [...new Set(groups.map(marginOf))];
  return names.map((name) => {
    const table = new TableBuilder(name);
    const own = groups.filter((one) => marginOf(one) === name);
    const voters = Math.max(0, ...own.flatMap(({ n }) => n ?? []));
    const hidden = own.flatMap(({ group, value }) => (value === null && group !== null ? [group] : []));
    for (const group of hidden) table.hide(group, { low: 0, high: voters > 0 ? voters : null });
    const shown = own.filter(({ value, denominator }) => value !== null && denominator !== null);
    if (hidden.length > 0 && shown.length > 0 && shown.length + hidden.length === own.length) {
      const [low, high] = leftOf(shown, voters);
      table.relate(
        hidden.map((group) => times(group, 1)),
        low,
        high,
      );
    }
    return table.made();
  });
}

/** The area, the wave, and what of its groups' names comes before the answers. */
function marginOf({ area, asOf, group }: Observation): string {
  return `${area.code} ${asOf} ${group?.split(': ')[0]}`;
}

/** How many voters the shown groups leave: between these, both included, in whole numbers. */
function leftOf(shown: readonly Observation[], voters: number): readonly [low: number, high: number] {
  let [fewest, most] = [0, 0];
  for (const { value, denominator } of shown) {
    const [ratio, share] = [value ?? 0, denominator ?? 0];
    fewest += (Math.max(0, ratio - OFF_RATIO) * Math.max(0, share - OFF_SHARE)) / 100;
    most += ((ratio + OFF_RATIO) * (share + OFF_SHARE)) / 100;
  }
  return [Math.max(0, Math.floor(voters * (1 - most))), Math.max(0, Math.ceil(voters * (1 - fewest)))];
}
