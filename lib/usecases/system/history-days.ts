import { readEnv } from '@/lib/env';

/**
 * Days for which backups and write-ahead log of the database are kept, as residents are told: who has them can see when
 * a ballot was written (docs/ballot-protocol.md, "What is not claimed").
 */
export function historyDays(): number {
  return readEnv().BACKUP_RETENTION_DAYS;
}
