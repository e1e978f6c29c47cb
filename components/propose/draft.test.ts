import { describe, expect, it } from 'vitest';
import { EMPTY_PROPOSAL } from '@/lib/domain/idea-proposal';
import { isEmptyForm, readDraft, writeDraft } from './draft';

const NOW = Date.parse('2026-05-01T08:00:00Z');
const DAY = 24 * 3_600_000;
const form = { ...EMPTY_PROPOSAL, title: 'Bankje', kind: 'residents', email: 'an@example.org' };
const secret = 'ab'.repeat(32);
const draft = { form, step: 'place', secret } as const;

describe('a draft on the device', () => {
  it('comes back as it was, without the mail address', () => {
    const text = writeDraft(draft, NOW);
    expect(text).not.toContain('an@example.org');
    expect(readDraft(text, NOW + DAY)).toEqual({ form: { ...form, email: '' }, step: 'place', secret });
  });

  it('is gone after thirty days', () => {
    const text = writeDraft(draft, NOW);
    expect(readDraft(text, NOW + 30 * DAY)).not.toBeNull();
    expect(readDraft(text, NOW + 30 * DAY + 1)).toBeNull();
    // A clock that was set back: nobody knows how old it is.
    expect(readDraft(text, NOW - 1)).toBeNull();
  });

  it('of another version, or damaged, is nothing', () => {
    const text = writeDraft(draft, NOW);
    expect(readDraft(text.replace('"v":2', '"v":1'), NOW)).toBeNull();
    expect(readDraft(text.slice(0, 20), NOW)).toBeNull();
    expect(readDraft(null, NOW)).toBeNull();
    expect(readDraft('[]', NOW)).toBeNull();
    expect(readDraft(text.replace('"place"', '"elsewhere"'), NOW)?.step).toBe('idea');
  });

  it('knows when nothing was typed', () => {
    expect(isEmptyForm(EMPTY_PROPOSAL)).toBe(true);
    expect(isEmptyForm(form)).toBe(false);
  });
});
