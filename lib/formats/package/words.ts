import type { IndicatorId, ObservationReason, ObservationStatus } from '@/lib/domain/indicators';
import { STATUS_SIGNS } from '@/lib/domain/publication';
import common from '@/lib/i18n/messages/nl/common.json';
import council from '@/lib/i18n/messages/nl/council.json';
import project from '@/lib/i18n/messages/nl/project.json';

interface IndicatorWords {
  readonly label: string;
  readonly question: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly note: string;
}

/** What the page says of an indicator: the file says the same. */
export function indicatorWords(id: IndicatorId): IndicatorWords {
  return council.indicators[id];
}

/** What the page says of a reason; `null` of none. */
export function reasonWords(reason: ObservationReason): string {
  return council.reason[reason];
}

export const RULE_WORDS: Readonly<Record<string, string>> = council.tile.rules;
export const THEME_WORDS = common.theme;
export const IDEA_STATUS_WORDS = common.ideaStatus;
export const PROJECT_STATUS_WORDS = project.status;
/** Words of parts, by dimension and code; a few dimensions have names of their own as parts. */
export const GROUP_WORDS: Readonly<Record<string, unknown>> = council.groups;

/** What a sign means. */
const MEANINGS: Readonly<Record<ObservationStatus, string>> = {
  ok: 'Het cijfer staat er.',
  nul: 'Geteld, en er was niets. In de cel staat 0, zodat u ermee kunt rekenen.',
  onderdrukt: 'Geheim: het gaat om zo weinig mensen dat u ze zou kunnen herkennen.',
  te_weinig_antwoorden: 'Te weinig antwoorden om iets over het gebied te zeggen.',
  ontbreekt: 'Het cijfer is niet bekend.',
  nvt: 'Niet van toepassing: hier kan geen cijfer zijn. Dat is iets anders dan nul.',
  voorlopig: 'Voorlopig: het cijfer kan nog veranderen.',
};

/** The sign of a status in a printed table, and what it means. */
export function signOf(status: ObservationStatus): readonly [sign: string, meaning: string] {
  return [STATUS_SIGNS[status], MEANINGS[status]];
}

/** What stands in a cell that has no value on logical grounds. */
export const NOTHING = 'n.v.t.';

export const MOMENT_WORDS = {
  vote_closed: 'Het stemmen is gesloten',
  published: 'De uitslag is bekend',
  projects_yearly: 'Jaarlijkse stand van de projecten',
  fund_closed: 'Het jaar van het wijkbudget is voorbij',
  survey_published: 'De uitkomsten van de vragenlijst zijn bekend',
} as const;
