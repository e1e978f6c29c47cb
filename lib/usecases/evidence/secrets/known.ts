import { createHmac } from 'node:crypto';
import { getBoxRound } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { readEnv } from '@/lib/env';
import { openRoundKeys } from '../../ballots/round-keys';
import { database } from '../../system/database';
import type { KnownRound } from '../linkage/round';
import type { Secret } from './search';

/** Everything about a round that must be written nowhere: of each cheque, of the round, of the application. */
export async function secretsOf({ id, cheques, fileKey }: KnownRound): Promise<Secret[]> {
  const box = await asBox(database(), (tx) => getBoxRound(tx, id));
  if (!box) throw new Error('a round without a box');
  const { logKey, tagKey } = openRoundKeys(id, box);
  const secret = readEnv().WIJKCHEQUE_SECRET ?? '';
  const logSeed = Buffer.from(logKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  return [
    ...[...cheques.values()].flatMap(({ code, stripCode, signin, seed, stripSeed }, i) => [
      { name: `code ${i}`, value: code },
      { name: `strip code ${i}`, value: stripCode },
      { name: `sign-in secret ${i}`, value: signin },
      { name: `seed ${i}`, value: seed },
      { name: `strip seed ${i}`, value: stripSeed },
    ]),
    { name: 'the key of the key file', value: fileKey },
    { name: 'the private log key', value: logSeed },
    { name: 'the key of tags', value: tagKey },
    { name: 'the application’s secret', value: secret },
    {
      name: 'the key of sessions',
      value: createHmac('sha256', secret).update('wijkcheque/sessions/v1').digest(),
    },
  ];
}
