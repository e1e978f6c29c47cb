import { type CodeError, formatCode, parseCode } from '@/lib/crypto/code';
import { fail, ok, type Result } from '@/lib/domain/result';
import { createBallotWorker } from '../worker/client';
import { codeFromText } from './hashCode';

/** What can be wrong with a code before anything is sent, or a browser without workers. */
export type CodeFault = CodeError | 'WORKER_FAILED';

/**
 * Door 1's secret of this code for one round, derived in a worker of its own that ends with it. The code stays in this
 * browser. Takes a part of a second, or some on an old telephone.
 */
export async function signinOf(text: string, round: string): Promise<Result<string, CodeFault>> {
  const code = parseCode(codeFromText(text));
  if (!code.ok) return code;
  const worker = createBallotWorker();
  try {
    return ok((await worker.run('derive', { code: code.value, round })).signin);
  } catch {
    return fail('WORKER_FAILED');
  } finally {
    worker.end();
  }
}

/** A whole code in its groups of four, as printed; anything else as it is. */
export function tidyCode(text: string): string {
  const code = parseCode(codeFromText(text));
  return code.ok ? formatCode(code.value) : text;
}
