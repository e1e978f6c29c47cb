import { type PromiseChoice, readPromiseChoice } from '@/lib/domain/visit/choose';
import type { SearchParams } from './choice';

/** Reads the address: `wijk`, `soort` and `stand`, each once. */
export function readPromiseSearch(search: SearchParams): PromiseChoice {
  const one = (key: string) => [search[key] ?? ''].flat()[0] ?? '';
  return readPromiseChoice({ district: one('wijk'), kind: one('soort'), state: one('stand') });
}

/** The query of the address for this choice, without what is standard. */
export function promiseQuery({ district, kind, state }: PromiseChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (district) query.set('wijk', district);
  if (kind) query.set('soort', kind);
  if (state) query.set('stand', state);
  return query;
}
