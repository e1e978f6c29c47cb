import pino from 'pino';
import { readEnv } from '@/lib/env';

/** The application's log: acts and faults, never an address, a body, a code, a key or a ballot. */
export const log = pino({ level: readEnv().LOG_LEVEL, base: null });
