import { dayOf, wallClock } from '@/lib/domain/amsterdam';
import type { Round, UnspentPolicy } from '@/lib/domain/round';
import { amountText } from '../../ballot/amountText';
import type { FilledSettings } from './SettingsForm';

/** The settings of a round as its form's boxes hold them. */
export function filledFrom(
  round: Round,
  minOrganisers: number,
  neighbourhoods: readonly string[],
): FilledSettings {
  return {
    title: round.title,
    cheque: amountText(round.chequeCents, 'nl'),
    step: amountText(round.stepCents, 'nl'),
    opens: wallClock(round.opensAt),
    closes: wallClock(round.closesAt),
    minOrganisers: String(minOrganisers),
    unspent: round.unspent,
    showTotals: round.showTotals,
    deadline: round.executionDeadline ?? '',
    neighbourhoods,
  };
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * What a form for a new round begins with: the cheque of Zoetermeer's waardecheques, eight weeks for ideas and letters,
 * three weeks of voting from morning to evening, three addresses that organise an idea, the whole district; and money that is
 * left over goes where it went in the district's last round.
 */
export function filledAnew(
  district: {
    readonly name: string;
    readonly neighbourhoods: readonly { readonly code: string }[];
    readonly unspent: UnspentPolicy;
  },
  now: Date,
): FilledSettings {
  const day = (days: number) => dayOf(new Date(now.getTime() + days * DAY));
  return {
    title: '',
    cheque: '40',
    step: '5',
    opens: `${day(56)}T09:00`,
    closes: `${day(77)}T20:00`,
    minOrganisers: '3',
    unspent: district.unspent,
    showTotals: true,
    deadline: '',
    neighbourhoods: district.neighbourhoods.map(({ code }) => code),
  };
}
