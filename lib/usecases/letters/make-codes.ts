import { hkdfSync, randomBytes, randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { makeCode } from '@/lib/crypto/code';
import { INFOS, SCRYPT, saltFor } from '@/lib/crypto/derive';
import { privateKeyFromSeed, rawPublicKey } from '../ballots/round-keys';

const scryptAsync = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const COST = { N: SCRYPT.N, r: SCRYPT.r, p: SCRYPT.p };

/** One cheque's secrets as they come out of the letter run; they exist in memory and on the letter only. */
export interface MadeCheque {
  /** 16 symbols. */
  readonly code: string;
  /** `U` and 16 symbols: the code of the paper form's strip. */
  readonly stripCode: string;
  readonly signin: Buffer;
  readonly onlineKey: Buffer;
  readonly stripKey: Buffer;
  readonly stripSeed: Buffer;
}

/** A new cheque: codes from the system's random source, keys by the protocol's derivation with node:crypto. */
export async function makeCheque(roundId: string): Promise<MadeCheque> {
  const code = makeCode(randomBytes(15));
  const stripCode = `U${makeCode(randomBytes(15))}`;
  const [online, strip] = await Promise.all([deriveOnline(code, roundId), deriveStrip(stripCode, roundId)]);
  const { signin, onlineKey } = online;
  return { code, stripCode, signin, onlineKey, ...strip };
}

/** Door 1 and door 2 of a code, on the server: the same bytes as lib/crypto/derive gives in the browser. */
export async function deriveOnline(code: string, roundId: string) {
  const salt = saltFor('code', roundId);
  const m = await scryptAsync(code, salt, SCRYPT.dkLen, COST);
  const seed = Buffer.from(hkdfSync('sha256', m, salt, INFOS.ballot, 32));
  return {
    seed,
    signin: Buffer.from(hkdfSync('sha256', m, salt, INFOS.signin, 32)),
    onlineKey: rawPublicKey(privateKeyFromSeed(seed)),
  };
}

/** The seed and public key of a paper form's strip, from `U` and 16 symbols. */
export async function deriveStrip(stripCode: string, roundId: string) {
  const salt = saltFor('strip', roundId);
  const m = await scryptAsync(stripCode, salt, SCRYPT.dkLen, COST);
  const stripSeed = Buffer.from(hkdfSync('sha256', m, salt, INFOS.strip, 32));
  return { stripSeed, stripKey: rawPublicKey(privateKeyFromSeed(stripSeed)) };
}

/** Fisher–Yates with the system's random source: rows in `roll` must not keep the order in which keys were made. */
export function shuffled<T>(items: readonly T[]): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    const a = out[i] as T;
    out[i] = out[j] as T;
    out[j] = a;
  }
  return out;
}
