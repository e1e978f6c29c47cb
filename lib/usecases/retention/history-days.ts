import { readEnv } from '@/lib/env';

/** Days for which backups and write-ahead log of the database are kept, as its administrator says. */
export function historyDays(): number {
  return readEnv().BACKUP_RETENTION_DAYS;
}
