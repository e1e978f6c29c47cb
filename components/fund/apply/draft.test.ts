import { describe, expect, it } from 'vitest';
import { EMPTY_APPLICATION } from '@/lib/domain/fund/application-steps';
import { isEmptyForm, readDraft, writeDraft } from './draft';

const NOW = Date.parse('2026-05-01T08:00:00Z');
const DAY = 24 * 3_600_000;
const form = {
  ...EMPTY_APPLICATION,
  title: 'Bankje',
  costs: [{ label: 'Bank', amount: '900', explanation: '' }],
  name: 'An Voorbeeld',
  email: 'an@example.org',
  street: 'Voorbeeldstraat 1',
};

describe('a draft of an application on the device', () => {
  it('comes back as it was, without who applies', () => {
    const text = writeDraft({ form, stage: 'money', secret: 'f00d' }, NOW);
    for (const secret of ['An Voorbeeld', 'an@example.org', 'Voorbeeldstraat'])
      expect(text).not.toContain(secret);
    expect(readDraft(text, NOW + DAY)).toEqual({
      form: { ...form, name: '', email: '', street: '' },
      stage: 'money',
      secret: 'f00d',
    });
  });

  it('is gone after thirty days, and nothing when it is damaged', () => {
    const text = writeDraft({ form, stage: 'money', secret: 'f00d' }, NOW);
    expect(readDraft(text, NOW + 30 * DAY)).not.toBeNull();
    expect(readDraft(text, NOW + 30 * DAY + 1)).toBeNull();
    expect(readDraft(text.slice(0, 20), NOW)).toBeNull();
    expect(readDraft(null, NOW)).toBeNull();
  });

  it('knows when nothing was typed', () => {
    expect(isEmptyForm(EMPTY_APPLICATION)).toBe(true);
    expect(isEmptyForm(form)).toBe(false);
  });
});
