import pino from 'pino';
import { env } from '@/lib/env';

/** The journal of the server: JSON lines on standard output, at the level of LOG_LEVEL. Never personal data. */
export const log = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
