import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import { OUTCOME_RULES, type OutcomeRule } from '@/lib/domain/round';
import { RULE_SETTINGS } from '@/lib/domain/round-rule';
import { IDEA, type MadeCheque, type MadeVersion, makeVersion, type RoundParts, RULES } from './parts';
import { Random } from './random';

const CHEQUE = 4000;
const STEP = 500;

/**
 * A small round by the seed: 3–8 ideas, 3–30 cheques, every rule with every setting, changes, blank ballots, paper, void
 * and replaced cheques, withdrawn ideas, and amounts so coarse that ties and exact hits are common.
 */
export function randomRound(seed: number): RoundParts {
  const random = new Random(seed);
  const count = random.whole(3, 30);
  const spares = random.whole(1, 3);
  const replaced = random.whole(0, Math.min(spares, 2));
  const voided = random.whole(replaced, Math.min(count, replaced + 2));
  const cheques = [
    ...Array.from({ length: count }, (_, i) => fastCheque(random, i < voided ? 'void' : 'live')),
    ...Array.from({ length: spares }, (_, i) => fastCheque(random, i < replaced ? 'live' : 'spare')),
  ];
  const numbers = ideaNumbers(random);
  const ideas = numbers.map((number) => ({
    ...IDEA,
    number,
    title: `Idee ${number}`,
    costCents: random.pick([2, 4, 8]) * Math.ceil(count / 2) * STEP,
    carriedCents: random.chance(0.2) ? STEP : 0,
  }));
  const voters = random.shuffled(Array.from({ length: count + replaced }, (_, i) => i));
  const ballots = voters.map((cheque) => (random.chance(0.8) ? castBy(random, cheque, numbers) : []));
  return {
    host: 'wijk.example',
    logSeed: random.bytes(32),
    kTag: random.bytes(32),
    rules: {
      ...RULES,
      ...ruleOf(random, seed),
      round: `ronde-${seed}`,
      chequeCents: CHEQUE,
      stepCents: STEP,
    },
    ideas,
    cheques,
    spares,
    batches: inBatches(random, ballots),
    withdrawn: numbers.filter(() => random.chance(0.1)),
  };
}

/** Keys that nothing was signed with: a count does not look at them, and making real ones is slow. */
function fastCheque(random: Random, state: MadeCheque['state']): MadeCheque {
  const [seed, stripSeed] = [random.bytes(32), random.bytes(32)];
  return { seed, stripSeed, key: toHex(seed), strip: toHex(stripSeed), state };
}

/** Numbers that sort differently as texts: 8, 9, 10, 11 … */
function ideaNumbers(random: Random): number[] {
  const from = random.whole(1, 9);
  return Array.from({ length: random.whole(3, 8) }, (_, i) => from + i);
}

function ruleOf(random: Random, seed: number) {
  const rule = OUTCOME_RULES[seed % OUTCOME_RULES.length] as OutcomeRule;
  const setting = RULE_SETTINGS[rule];
  const options =
    setting && random.chance(0.8) ? { [setting.option]: random.pick<string>(setting.values) } : {};
  const ties = random.chance(0.5) ? 'id' : `lot:${toHex(random.bytes(32))}`;
  return { rule, options, ties, minBackers: random.whole(1, 3) };
}

/** One to three versions of a ballot; a form on paper is the last. */
function castBy(random: Random, cheque: number, ideas: readonly number[]): MadeVersion[] {
  const count = random.chance(0.3) ? random.whole(2, 3) : 1;
  return Array.from({ length: count }, (_, i) => {
    const by = i === count - 1 && random.chance(0.1) ? 'paper' : 'online';
    return makeVersion(random, { cheque, seq: i + 1, alloc: allocation(random, ideas), by });
  });
}

function allocation(random: Random, ideas: readonly number[]): Allocation {
  let left = CHEQUE / STEP;
  const chosen = random.chance(0.1) ? [] : ideas.filter(() => random.chance(0.4));
  return chosen.flatMap((number): Allocation => {
    const steps = Math.min(left, random.whole(1, 4));
    left -= steps;
    return steps > 0 ? [[number, steps * STEP]] : [];
  });
}

/** Versions of one cheque stay in order; everybody's are mixed. At least one batch, which may be empty. */
function inBatches(random: Random, ballots: readonly (readonly MadeVersion[])[]): MadeVersion[][] {
  const waiting = ballots.map((versions) => [...versions]);
  const batches: MadeVersion[][] = [];
  do {
    const batch: MadeVersion[] = [];
    for (let size = random.whole(1, 12); size > 0; size--) {
      const voting = waiting.filter((versions) => versions.length > 0);
      batch.push(...(voting.length > 0 ? random.pick(voting).splice(0, 1) : []));
    }
    batches.push(batch);
  } while (waiting.some((versions) => versions.length > 0));
  return batches;
}
