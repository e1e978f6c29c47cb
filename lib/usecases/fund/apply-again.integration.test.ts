import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { applyForFund } from './apply';
import { decideApplication } from './decide';
import { readMyApplication } from './my-application';
import { applicationForm, GRANT, TODAY, testFund } from './testing/fund';

const database = testDatabase();
const NEXT_YEAR = new Date(TODAY.getTime() + 400 * 86_400_000);
const DRAFT = 'ab'.repeat(32);

async function fundWith(draft = DRAFT) {
  const fund = await testFund();
  const send = async (euros: number, now = TODAY, secret = draft) => {
    const form = applicationForm(euros);
    return applyForFund(
      { fundId: fund.fundId, form, draft: secret, locale: 'nl', network: fund.fundId },
      now,
    );
  };
  const stored = async () =>
    (
      await database.handle.pool.query(
        'SELECT number, asked_cents::int AS asked, version FROM application WHERE fund_id = $1 ORDER BY number',
        [fund.fundId],
      )
    ).rows;
  return { ...fund, send, stored };
}

describe('an application whose answer got lost', () => {
  it('is the same one when it is sent again, with a link that works', async () => {
    const { send, stored } = await fundWith();
    const first = await send(800);
    const again = await send(800);
    expect(again).toEqual(first);
    expect(await stored()).toEqual([{ number: 1, asked: 80_000, version: 1 }]);
    const path = again.ok ? again.value.path : '';
    expect(await readMyApplication(path.slice(path.indexOf('#t=') + 3))).toMatchObject({
      ok: true,
      value: { number: 1, text: { askedCents: 80_000 } },
    });
  });

  it('takes over what was typed on meanwhile, until it is decided', async () => {
    const { send, stored, manager, fundId } = await fundWith();
    await send(800);
    expect(await send(5000)).toMatchObject({ ok: true, value: { number: 1, route: 'team' } });
    await send(700);
    expect(await stored()).toEqual([{ number: 1, asked: 70_000, version: 3 }]);
    const key = { fundId, number: 1 };
    expect(await decideApplication(manager, key, { ...GRANT, version: '3' }, TODAY)).toMatchObject({
      ok: true,
    });
    expect(await send(900)).toMatchObject({ ok: true, value: { number: 1, route: 'manager' } });
    expect(await stored()).toEqual([{ number: 1, asked: 70_000, version: 3 }]);
  });

  it('is answered alike when the fund takes no more', async () => {
    const { send } = await fundWith();
    const first = await send(800);
    expect(await send(800, NEXT_YEAR)).toEqual(first);
    expect(await send(800, NEXT_YEAR, 'cd'.repeat(32))).toMatchObject({ error: { code: 'NOT_OPEN' } });
  });

  it('comes in once when it is sent five times at once', async () => {
    const { send, stored } = await fundWith();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(800)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it('is another one with another draft, or in another fund', async () => {
    const { send, stored } = await fundWith();
    await send(800);
    await send(800, TODAY, 'cd'.repeat(32));
    await send(800, TODAY, 'no secret');
    expect(await stored()).toHaveLength(3);
    const elsewhere = await fundWith();
    await elsewhere.send(800);
    expect(await elsewhere.stored()).toHaveLength(1);
  });
});
