import { describe, expect, it } from 'vitest';
import { choiceOf } from './choice';

const RULES = { chequeCents: 4000, stepCents: 500, ideaNumbers: [7, 9] };
const NOTHING = { alloc: [], blank: false };
const BLANK = { alloc: [], blank: true };
const GIFT = { alloc: [[7, 1500]] as const, blank: false };
const none = { alloc: [], seq: 0 };

describe('what there is to choose', () => {
  it.each([
    ['nothing here, nothing stored', NOTHING, none, { kind: 'nothing' }],
    ['nothing here, something stored', NOTHING, { ...GIFT, seq: 1 }, { kind: 'stored', stored: GIFT.alloc }],
    ['a first ballot', GIFT, none, { kind: 'first', wish: GIFT.alloc }],
    ['a blank first ballot', BLANK, none, { kind: 'first', wish: [] }],
    ['the same again', GIFT, { ...GIFT, seq: 3 }, { kind: 'same', wish: GIFT.alloc }],
    ['blank again', BLANK, { alloc: [], seq: 3 }, { kind: 'same', wish: [] }],
    [
      'another than stored',
      GIFT,
      { alloc: [[9, 500]] as const, seq: 1 },
      { kind: 'change', stored: [[9, 500]], wish: GIFT.alloc },
    ],
  ])('%s', (_name, basket, stored, choice) => expect(choiceOf(basket, stored, RULES)).toEqual(choice));

  it.each([
    ['an idea of another round', [[8, 500]], 'UNKNOWN_IDEA'],
    ['off the step', [[7, 300]], 'BAD_STEP'],
    ['over the cheque', [[7, 4500]], 'OVERSPENT'],
  ] as const)('%s is not offered for sending', (_name, alloc, why) =>
    expect(choiceOf({ alloc, blank: false }, none, RULES)).toEqual({ kind: 'unfit', why }),
  );
});
