import { describe, expect, it } from 'vitest';
import { MESSAGES } from '@/lib/i18n/messages';
import { pickMessages } from './pickMessages';

describe('texts for the browser', () => {
  it('are only the branches named', () => {
    const picked = pickMessages(MESSAGES.nl, ['common.theme', 'common.phase', 'pages.error']);
    expect(Object.keys(picked)).toEqual(['common', 'pages']);
    expect(Object.keys(picked.common ?? {})).toEqual(['theme', 'phase']);
    expect(picked.common?.theme).toBe(MESSAGES.nl.common.theme);
    expect(Object.keys(picked.pages ?? {})).toEqual(['error']);
  });

  it('can be a whole area', () => {
    expect(pickMessages(MESSAGES.en, ['common']).common).toBe(MESSAGES.en.common);
  });
});
