import { loadWhole } from '@/components/outcome/counting/load';
import type { CountError } from '@/components/outcome/counting/types';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type VerifyAnchors, verifyBundle } from '@/lib/verify';
import { paced } from './paced';
import type { CheckAnswer, CheckError, CheckProgress, CheckRequest, GivenAnchors } from './types';

/** The largest file that is read beside the bundle: an older bundle of a city. */
const MAX_ANCHOR_BYTES = 200 * 1024 * 1024;

/** The worker's work without the worker, so that tests run the same code. */
export async function runCheck(
  { bundle, anchors }: CheckRequest,
  report: (progress: CheckProgress) => void,
  fetcher: typeof fetch = fetch,
): Promise<CheckAnswer> {
  const tell = paced(report);
  const kept = await readAnchors(anchors);
  if (!kept.ok) return kept;
  const loaded = await loadWhole(bundle, (done, total) => tell('download', done, total), fetcher);
  if (!loaded.ok) return fail(errorOf(loaded.error, bundle.kind));
  return ok(verifyBundle(loaded.value, kept.value, tell));
}

async function readAnchors(given: GivenAnchors): Promise<Result<VerifyAnchors, CheckError>> {
  const { logKey, receipt, since, auditor } = given;
  if ([since, auditor].some((file) => file && file.size > MAX_ANCHOR_BYTES)) return fail('TOO_BIG');
  try {
    return ok({
      ...(logKey !== undefined && { logKey }),
      ...(receipt !== undefined && { receipt }),
      ...(since && { since: new Uint8Array(await since.arrayBuffer()) }),
      ...(auditor && { auditor: await auditor.text() }),
    });
  } catch {
    // Moved or removed since it was chosen.
    return fail('FILE_GONE');
  }
}

function errorOf({ code }: CountError, kind: 'url' | 'file'): CheckError {
  if (code === 'NOT_FOUND') return kind === 'file' ? 'FILE_GONE' : 'NOT_FOUND';
  return code === 'OFFLINE' || code === 'TOO_BIG' ? code : 'TROUBLE';
}
