import { type Dump, hexOf } from './dump';
import { type Feature, featuresOf, namesIn } from './features';

/** A way to guess, and what came of it in one area group. */
export interface Attempt {
  readonly strategy: string;
  readonly group: number;
  /** Cheques of the group: a guess that knows nothing is right once in so many. */
  readonly cheques: number;
  readonly guesses: number;
  readonly hits: number;
}

/** Cheque id → public key in hex, as the key file tells; and each cheque's area group. */
export interface Truth {
  readonly keyOf: ReadonlyMap<string, string>;
  readonly groupOf: ReadonlyMap<string, number>;
}

/** One guess each: this cheque has this key. */
type Guess = readonly [cheque: string, key: string];

/**
 * Tries to tell which cheque has which key from a dump, in every way we can think of, within area groups (which both
 * sides hold). `more`: further orders of keys that the attacker got elsewhere.
 */
export function attack(dump: Dump, truth: Truth, more: readonly Feature[] = []): Attempt[] {
  const cheques = featuresOf(dump, chequeNames(dump));
  const keys = [...featuresOf(dump, keyNames(dump)), ...more];
  const groups = [...new Set(truth.groupOf.values())];
  const sharing = byBytes(dump);
  return groups.flatMap((group) => {
    const own = members(group, truth);
    const ownKeys = new Set(own.map((cheque) => truth.keyOf.get(cheque) ?? ''));
    const ordered = useful(cheques, new Set(own));
    const against = useful(keys, ownKeys);
    const judged = (strategy: string, guesses: readonly Guess[]): Attempt => ({
      strategy,
      group,
      cheques: own.length,
      guesses: guesses.length,
      hits: guesses.filter(([cheque, key]) => truth.keyOf.get(cheque) === key).length,
    });
    const attempts = ordered.flatMap((left) =>
      against.flatMap((right) => [
        judged(`${left.name} ~ ${right.name}`, byRank(left.order, right.order)),
        judged(`${left.name} ~ ${right.name}, backwards`, byRank(left.order, right.order.toReversed())),
        ...(left.kind === right.kind && left.kind !== 'other'
          ? [judged(`${left.name} just before ${right.name}`, byNearest(left, right))]
          : []),
      ]),
    );
    const shared = sharing.filter(([cheque]) => truth.groupOf.get(cheque) === group);
    return [...attempts, judged('the same eight bytes in two rows', shared)].filter(
      ({ guesses }) => guesses > 0,
    );
  });
}

interface Ordered extends Feature {
  readonly order: readonly string[];
}

/** Sorted among these things; what is the same for all of them orders nothing. */
function useful(features: readonly Feature[], among: ReadonlySet<string>): Ordered[] {
  const seen = new Set<string>();
  return features.flatMap((feature) => {
    const own = [...feature.of].filter(([thing]) => among.has(thing));
    if (new Set(own.map(([, value]) => value)).size < 2) return [];
    const order = own.toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([thing]) => thing);
    const known = `${feature.kind} ${order.join()}`;
    if (seen.has(known)) return [];
    seen.add(known);
    return [{ ...feature, order }];
  });
}

/** The first with the first, the last with the last, also when one side is longer. */
function byRank(cheques: readonly string[], keys: readonly string[]): Guess[] {
  const [n, m] = [cheques.length, keys.length];
  return Array.from({ length: Math.min(n, m) }, (_, i) => {
    const [c, k] = n < m ? [i, Math.floor((i * m) / n)] : [Math.floor((i * n) / m), i];
    return [cheques[c] ?? '', keys[k] ?? ''] as const;
  });
}

/** Who did something last before this key's ballot was written? */
function byNearest(left: Ordered, right: Ordered): Guess[] {
  const values = left.order.map((cheque) => left.of.get(cheque) ?? 0);
  return right.order.flatMap((key) => {
    const value = right.of.get(key) ?? 0;
    const i = values.findLastIndex((one) => one <= value);
    return i < 0 ? [] : [[left.order[i] ?? '', key] as const];
  });
}

/** A cheque and a key whose rows share eight bytes that no other rows have. */
function byBytes(dump: Dump): Guess[] {
  const owners = new Map<string, string | null>();
  for (const [window, cheque] of windows(dump, chequeNames(dump)))
    owners.set(window, owners.has(window) && owners.get(window) !== cheque ? null : cheque);
  const guesses = new Map<string, string>();
  for (const [window, key] of windows(dump, keyNames(dump))) {
    const cheque = owners.get(window);
    if (cheque) guesses.set(cheque, key);
  }
  return [...guesses];
}

function* windows(dump: Dump, names: ReadonlyMap<string, string>): Iterable<readonly [string, string]> {
  for (const rows of dump.values()) {
    for (const row of rows) {
      const found = namesIn(row);
      const thing = found.map((name) => names.get(name)).find((one) => one !== undefined);
      if (thing === undefined) continue;
      for (const name of found) {
        const bytes = name.replaceAll('-', '');
        for (let i = 0; i + 16 <= bytes.length; i += 2) yield [bytes.slice(i, i + 16), thing];
      }
    }
  }
}

/** Cheque by its own id, by its household's, and by what stands beside those, such as the id of a request about it. */
function chequeNames(dump: Dump): ReadonlyMap<string, string> {
  const known = (dump.get('roll.cheque') ?? []).flatMap(({ values }) => {
    const id = String(values.id);
    return [[id, id] as const, ...(values.household_id ? [[String(values.household_id), id] as const] : [])];
  });
  return withBeside(dump, new Map(known));
}

/** Key by itself, and by what stands beside it. */
function keyNames(dump: Dump): ReadonlyMap<string, string> {
  const keys = (dump.get('box.eligible') ?? []).map(({ values }) => hexOf(values.key));
  return withBeside(dump, new Map(keys.map((key) => [key, key])));
}

/** The same names, and every id or byte string that stands in one row with one of them and with no other thing's. */
function withBeside(dump: Dump, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const beside = new Map<string, string | null>();
  for (const rows of dump.values()) {
    for (const row of rows) {
      const found = namesIn(row);
      const thing = found.map((name) => known.get(name)).find((one) => one !== undefined);
      if (thing === undefined) continue;
      for (const name of found)
        if (!known.has(name)) beside.set(name, beside.has(name) && beside.get(name) !== thing ? null : thing);
    }
  }
  return new Map([...[...beside].filter((one): one is [string, string] => one[1] !== null), ...known]);
}

function members(group: number, { groupOf }: Truth): string[] {
  return [...groupOf].filter(([, one]) => one === group).map(([cheque]) => cheque);
}
