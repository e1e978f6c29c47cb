import { shownCount } from '../disclosure/counts';
import type { ChannelCounts, DistrictFacts, RoundFacts } from './facts';
import { countedRoundOf, Observer } from './observation';
import { hidesBallots } from './people';
import type { Observation, ObservationReason } from './types';

export const CHANNELS = ['online', 'paper'] as const;

/** What may be told of the channels of one round: rounded counts, or why there are none. */
interface ShownChannels {
  readonly ballots: number;
  readonly paper: number | null;
  readonly kiosk: number | ObservationReason;
}

/**
 * D4 for channels: paper and kiosks by five and none below ten, zero too. Paper is hidden as well where the rest would be
 * fewer than ten, because the two add up to a number that is shown.
 */
function shownChannels(ballots: number, { paper, kiosk }: ChannelCounts): ShownChannels {
  const fits = shownCount(ballots - paper) !== null;
  return { ballots, paper: fits ? shownCount(paper) : null, kiosk: shownKiosk(kiosk) };
}

function shownKiosk(kiosk: ChannelCounts['kiosk']): number | ObservationReason {
  if (kiosk === null) return 'kiosk_silent';
  if (kiosk === 'few') return 'too_few';
  // No device counted anything: there was no kiosk, which says nothing of anybody.
  return kiosk === 0 ? 0 : (shownCount(kiosk) ?? 'too_few');
}

type Found = { readonly shown: ShownChannels } | { readonly none: readonly Observation[] };

function channelsOf(observer: Observer, facts: DistrictFacts): Found {
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found;
  const { channels, ballots }: RoundFacts = found.round;
  if (!channels || ballots === null) return { none: [observer.none('ontbreekt', 'not_recorded')] };
  if (hidesBallots(found.round)) return { none: [observer.none('onderdrukt', 'too_few')] };
  return { shown: shownChannels(ballots, channels) };
}

/**
 * P03: paper forms among the ballots that count, of the whole round. Its parts are on paper and on a screen. What kiosks
 * counted stands beside it: a device counts for itself, and a ballot does not say where it was cast. Rule D4.
 */
export function howTheyVoted(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P03', facts);
  const found = channelsOf(observer, facts);
  if ('none' in found) return found.none;
  const { ballots, paper, kiosk } = found.shown;
  const at = (group: (typeof CHANNELS)[number]) => ({ dimension: 'channel' as const, group });
  const share = (count: number) => ({
    numerator: count,
    denominator: ballots,
    value: (100 * count) / ballots,
  });
  const beside = { dimension: 'measure' as const, group: 'kiosk', unit: 'count' as const };
  return [
    ...(paper === null
      ? [
          observer.none('onderdrukt', 'too_few'),
          observer.none('onderdrukt', 'complementary', at('online')),
          observer.none('onderdrukt', 'too_few', at('paper')),
        ]
      : [
          observer.figure(share(paper)),
          observer.figure({ ...at('online'), ...share(ballots - paper) }),
          observer.figure({ ...at('paper'), ...share(paper) }),
        ]),
    ...(typeof kiosk === 'number'
      ? [observer.figure({ ...beside, numerator: kiosk, denominator: null, value: kiosk, decimals: 0 })]
      : [observer.none(kiosk === 'too_few' ? 'onderdrukt' : 'ontbreekt', kiosk, beside)]),
  ];
}

/**
 * P13: ballots with help at hand, on paper or at a kiosk, of all that count. Only where both may be shown, because either
 * would follow from their sum and the other. A kiosk counts what was saved on it, so a changed ballot may count twice:
 * where it would come above all ballots there is no figure. Rule D4.
 */
export function helped(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P13', facts);
  const found = channelsOf(observer, facts);
  if ('none' in found) return found.none;
  const { ballots, paper, kiosk } = found.shown;
  if (paper === null) return [observer.none('onderdrukt', 'too_few')];
  if (typeof kiosk !== 'number') {
    return [observer.none(kiosk === 'too_few' ? 'onderdrukt' : 'ontbreekt', kiosk)];
  }
  const sum = paper + kiosk;
  if (sum > ballots) return [observer.none('ontbreekt', 'nothing_to_compare')];
  return [observer.figure({ numerator: sum, denominator: ballots, value: (100 * sum) / ballots })];
}
