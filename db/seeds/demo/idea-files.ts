import type { Idea } from '@/lib/domain/idea';
import type { BroughtBy, IdeaEvent } from '@/lib/domain/idea-file';
import type { Random } from './random';
import { isoDate } from './times';

/** How an idea of the demo came onto the ballot. */
export interface DemoIdeaFile {
  readonly number: number;
  readonly broughtBy: BroughtBy;
  readonly history: readonly Omit<IdeaEvent, 'id'>[];
  /** Addresses that organise it; 0 for an organisation. */
  readonly organisers: number;
}

/** Days before voting opens in which ideas came in, and by which the last was judged. */
const FIRST = 70;
const LAST = 40;
const JUDGED = 25;

/** Comes in, is organised by three to five addresses where residents brought it in, and is accepted, in that order. */
export function makeIdeaFiles(ideas: readonly Idea[], opensAt: Date, random: Random): DemoIdeaFile[] {
  return ideas.map(({ number, organiser }) => {
    // Groups with a name of their own are organisations; the others are neighbours.
    const broughtBy = /groep\b/i.test(organiser) ? 'organisation' : 'household';
    const organisers = broughtBy === 'household' ? random.between(3, 5) : 0;
    let before = random.between(LAST, FIRST);
    const line = (step: IdeaEvent['step'], by: string, days: number) => {
      before = Math.max(JUDGED, before - days);
      return { on: isoDate(opensAt, -before), step, by, reason: null };
    };
    const history = [
      line('brought_in', 'initiator', 0),
      ...Array.from({ length: organisers }, (_, i) =>
        line('organised', 'household', i === 0 ? 0 : random.between(0, 3)),
      ),
      line('submitted', 'initiator', 0),
      line('accepted', 'wijkregisseur', random.between(3, 12)),
    ];
    return { number, broughtBy, history, organisers };
  });
}
