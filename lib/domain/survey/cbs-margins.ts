import type { KeyFigures, KeyValues } from '../area';
import { cellsOf } from './measures';
import type { Questionnaire } from './questionnaire';
import type { Margins } from './results';

/** What CBS counts in a figure: a survey asks people, and most of its margins are not about people. */
export type CountedAs = 'people' | 'households' | 'homes';

/** How the answers of one question are found in the key figures: what is counted, and a share per answer. */
interface Finder {
  readonly countedAs: CountedAs;
  readonly shares: (values: KeyValues, figures: KeyFigures) => Readonly<Record<string, number | null>>;
}

/**
 * Per question, by its answers. Age and sex are not here: CBS publishes ages of a district as 0–15, 15–25, 25–45, 45–65 and
 * 65 and over, which are not the groups of a survey of adults, and no ages by sex.
 */
const FINDERS: Readonly<Record<string, Finder>> = {
  huishouden: {
    countedAs: 'households',
    shares: (values) => ({
      alleen: values.hh_eenpersoons ?? null,
      'zonder-kinderen': values.hh_zonder_kinderen ?? null,
      'met-kinderen': values.hh_met_kinderen ?? null,
    }),
  },
  woning: {
    countedAs: 'homes',
    shares: (values, { households }) => {
      const owned = values.koopwoningen_pct ?? null;
      const rented = values.huurwoningen_pct ?? (owned === null ? null : 100 - owned);
      const of = (percent: number | null) =>
        percent === null || households === null ? null : Math.round((households * percent) / 100);
      return { koop: of(owned), huur: of(rented) };
    },
  },
};

/** Margins that can be filled in from key figures, and those that cannot. */
export interface FiguresForMargins {
  readonly cells: Margins['cells'];
  /** Ids of margins, with what CBS counts in them. */
  readonly found: readonly { readonly id: string; readonly countedAs: CountedAs }[];
  readonly missing: readonly string[];
  /** With its year, as it stands beside the results. */
  readonly source: string;
}

/**
 * The margins of this questionnaire as key figures of the same area and division know them; `null` without any figures. A
 * margin of which one cell is missing or suppressed is left out whole: a guess would be worse than none. Homes are counted
 * as so many as there are households.
 */
export function marginsFromFigures(
  questionnaire: Questionnaire,
  figures: KeyFigures | null,
): FiguresForMargins | null {
  if (!figures?.values) return null;
  const cells: Record<string, Readonly<Record<string, number>>> = {};
  const found: { id: string; countedAs: CountedAs }[] = [];
  const missing: string[] = [];
  for (const { id, questions } of questionnaire.margins) {
    const [question, ...more] = questions;
    const finder = question && more.length === 0 ? FINDERS[question] : undefined;
    const shares = finder?.shares(figures.values, figures) ?? {};
    const own = cellsOf(questionnaire, questions).map(({ cell }) => [cell, shares[cell] ?? null] as const);
    const known = own.flatMap(([cell, count]) => (count === null ? [] : [[cell, count] as const]));
    if (!finder || known.length < own.length) {
      missing.push(id);
      continue;
    }
    cells[id] = Object.fromEntries(known);
    found.push({ id, countedAs: finder.countedAs });
  }
  return { cells, found, missing, source: `${figures.source} (${figures.year})` };
}
