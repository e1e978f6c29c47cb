import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import type { Allocation } from '@/lib/domain/ballot';
import { openRoundWith, type TestRound } from '../testing/openRound';
import { startBoxServer } from './chaos/box-server';
import { type Choice, createDevice, type DeviceOptions } from './chaos/household';
import { type Harm, judge, NO_HARM } from './chaos/judge';
import { FAULTS, type Fault, startChaosProxy } from './chaos/proxy';
import { type Dice, diceOf } from './random';
import { times } from './scale';

const database = testDatabase();

const SEEDS = times(2, 20);
const HOUSEHOLDS = times(24, 150);
const CHOICES = 2;
/** Of all requests; what is left passes untouched. */
const TROUBLED = 0.6;
const OPEN = { closesAt: new Date('2099-01-01T20:00:00Z') };

let box: Awaited<ReturnType<typeof startBoxServer>>;
beforeAll(async () => {
  box = await startBoxServer();
});
afterAll(() => box.close());

interface Ordeal {
  readonly harm: Harm;
  readonly choices: readonly Choice[];
  /** Every fault that a request met, and how often. */
  readonly met: ReadonlyMap<Fault | null, number>;
}

/** A round of households that vote and change their minds over bad lines, every third of them on two devices at once. */
async function ordeal(seed: string, wrong: Partial<DeviceOptions> = {}): Promise<Ordeal> {
  const dice = diceOf(seed);
  const round = await openRoundWith({ cheques: HOUSEHOLDS, round: OPEN });
  const logKey = await logKeyOf(round.id);
  const proxy = await startChaosProxy(box.url, () => (dice.chance(TROUBLED) ? dice.pick(FAULTS) : null));
  try {
    const voting = round.keys.map(async (key, i) => {
      const options = {
        url: proxy.url,
        round: round.id,
        logKey,
        seed: round.seeds[i] as Uint8Array,
        ...wrong,
      };
      const own = diceOf(`${seed} household ${i}`);
      const devices = Array.from({ length: i % 3 === 0 ? 2 : 1 }, () =>
        vote(round, { ...options, dice: own }),
      );
      return [key.toString('hex'), (await Promise.all(devices)).flat()] as const;
    });
    const choices = new Map(await Promise.all(voting));
    const met = new Map<Fault | null, number>();
    for (const { fault } of proxy.passages) met.set(fault, (met.get(fault) ?? 0) + 1);
    return {
      harm: await judge({ round: round.id, logKey, choices }),
      choices: [...choices.values()].flat(),
      met,
    };
  } finally {
    await proxy.close();
  }
}

async function vote(round: TestRound, options: DeviceOptions): Promise<Choice[]> {
  const device = createDevice(options);
  const choices: Choice[] = [];
  for (let turn = 0; turn < CHOICES; turn++)
    choices.push(...(await device.choose(anyAllocation(options.dice, round))));
  return choices;
}

function anyAllocation(dice: Dice, { ideas }: TestRound): Allocation {
  return ideas.filter(() => dice.chance(0.6)).map((idea) => [idea, 500 * dice.between(1, 3)] as const);
}

async function logKeyOf(round: string): Promise<string> {
  const { rows } = await database.handle.pool.query<{ key: string }>(
    "SELECT encode(log_key, 'hex') AS key FROM box.round WHERE round = $1",
    [round],
  );
  return rows[0]?.key ?? '';
}

describe('the client’s casting over bad lines', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => i))('does no harm (seed %i)', async (seed) => {
    const { harm, choices, met } = await ordeal(`lines ${seed}`);
    expect(harm).toEqual(NO_HARM);
    // Everything happened, to many: a proxy that lets all of it pass would prove nothing.
    for (const fault of FAULTS) expect(met.get(fault) ?? 0, fault).toBeGreaterThan(3);
    const ends = (kind: string) => choices.filter(({ end }) => end.kind === kind).length;
    expect(ends('saved')).toBeGreaterThan(HOUSEHOLDS);
    expect(ends('left-it'), 'two devices got in each other’s way').toBeGreaterThan(0);
  });
});

describe('known wrong', () => {
  it('a client that signs anew after a lost answer stores one choice twice', async () => {
    const { harm } = await ordeal('signs anew', { signsAnew: true });
    expect(harm.doubled).toBeGreaterThan(0);
  });

  it('a client that believes every OK says "bewaard" of what is not', async () => {
    const { harm } = await ordeal('believes anything', { believesAnything: true });
    expect(harm.unproven).toBeGreaterThan(0);
  });
});
