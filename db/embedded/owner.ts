import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';

/** The system user that runs the server when we are root, which PostgreSQL refuses to run as. */
export interface Owner {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NAMES = ['postgres', 'wijkcheque'];

/** Null when we are not root (then we run the server ourselves). Makes the user `wijkcheque` where none fits. */
export function findOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const existing = NAMES.map(lookUp).find((owner) => owner !== null);
  if (existing) return existing;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'wijkcheque',
  ]);
  const made = lookUp('wijkcheque');
  if (!made) throw new Error('cannot make the system user "wijkcheque" that the database server runs as');
  return made;
}

function lookUp(name: string): Owner | null {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whether that user can walk to the folder: every folder above it must let others enter. */
export function canEnter(owner: Owner, folder: string): boolean {
  const test = spawnSync('test', ['-x', folder], { uid: owner.uid, gid: owner.gid, cwd: '/' });
  return test.status === 0;
}

/** Makes a folder that belongs to the server's user. */
export function makeOwned(folder: string, owner: Owner | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!owner) return;
  chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
}
