import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TieOrder } from '@/lib/domain/outcome/types';
import { isTieOrder, tieRankFor } from './ties';

const SEED = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

describe('the order among equals', () => {
  it('by id is by string, not by number', () => {
    expect([...Array.from(tieRankFor('id', ['9', '10', 'a', '1']))]).toEqual([2, 1, 3, 0]);
  });

  it('by lot is ascending SHA-256 of seed and id', () => {
    const ids = ['1', '2', '3', 'é', '10'];
    const rank = Array.from(tieRankFor(`lot:${SEED}`, ids));
    const hash = (id: string) =>
      createHash('sha256').update(Buffer.from(SEED, 'hex')).update(id).digest('hex');
    const expected = [...ids].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
    expect(rank.map((place) => place)).toEqual(ids.map((id) => expected.indexOf(id)));
    expect([...rank].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('does not depend on how the ids are listed', () => {
    const [a, b] = Array.from(tieRankFor(`lot:${SEED}`, ['x', 'y']));
    expect(Array.from(tieRankFor(`lot:${SEED}`, ['y', 'x']))).toEqual([b, a]);
  });

  it.each(['', 'ids', 'lot:', `lot:${SEED.slice(2)}`, `lot:${SEED.toUpperCase()}`, `lot:${SEED}0`, 7, null])(
    'is not %s',
    (order) => {
      expect(isTieOrder(order)).toBe(false);
      expect(() => tieRankFor(order as TieOrder, ['1'])).toThrow('tie order');
    },
  );
});
