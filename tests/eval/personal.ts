import { createHash } from 'node:crypto';
import { fold } from '@/lib/text/fold';

/** First 16 hexadecimal digits of the SHA-256: enough to compare with, and no address to write to. */
const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const hashEmail = (email: string) => shortHash(email.trim().toLowerCase());

/** « +33 1 23… » and « 01 23… » are one telephone. */
export const hashPhone = (phone: string) =>
  shortHash(phone.replace(/^\s*(\+|00)33\s*(\(0\))?/, '0').replace(/\D/g, ''));

export const hashName = (name: string) => shortHash(fold(name));
