import { describe, expect, it } from 'vitest';
import { needsHands, readHelperForm } from './helper-form';
import { IDEA_STATUSES } from './idea';

const FORM = { name: ' Noor  de Wit ', contact: '06 - 1234 5678', offer: 'Ik kan metselen.', consent: true };

describe('an offer to help', () => {
  it('is kept tidy, without the tick', () => {
    expect(readHelperForm(FORM)).toEqual({
      ok: true,
      value: { name: 'Noor de Wit', contact: '06 - 1234 5678', offer: 'Ik kan metselen.' },
    });
  });

  it.each(['noor@voorbeeld.nl', '079-1234567', '+31 6 12345678', '(079) 123 45 67'])(
    'may come from %s',
    (contact) => expect(readHelperForm({ ...FORM, contact }).ok).toBe(true),
  );

  it.each(['bel me', '12345', 'noor@', '0612345678 of noor@voorbeeld.nl', '06123456789012345'])(
    'cannot be answered at %s',
    (contact) =>
      expect(readHelperForm({ ...FORM, contact })).toEqual({
        ok: false,
        error: { contact: 'NOT_REACHABLE' },
      }),
  );

  it('names everything that is wrong at once', () => {
    expect(readHelperForm({ name: '', contact: ' ', offer: 'x'.repeat(301), consent: false })).toEqual({
      ok: false,
      error: { name: 'EMPTY', contact: 'EMPTY', offer: 'TOO_LONG', consent: 'MISSING' },
    });
  });

  it('is asked for from accepting an idea until it is done', () => {
    expect(IDEA_STATUSES.filter(needsHands)).toEqual(['accepted', 'on_ballot', 'awarded', 'in_progress']);
  });
});
