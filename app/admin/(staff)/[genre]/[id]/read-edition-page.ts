import { notFound } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { kindOfSegment } from '@/lib/publishing/model';
import { getEdition, type StaffEdition } from '@/lib/publishing/queries/get-edition';

export type EditionParams = Promise<{ genre: string; id: string }>;

const read = cache(async (genre: string, id: string): Promise<StaffEdition | null> => {
  const kind = kindOfSegment(genre);
  return kind && /^[1-9]\d{0,8}$/.test(id) ? getEdition(db(), kind, Number(id)) : null;
});

/** The edition that an address names, once per visit; a page that does not exist otherwise. */
export async function readEditionPage(params: EditionParams): Promise<StaffEdition> {
  const { genre, id } = await params;
  return (await read(genre, id)) ?? notFound();
}

/** A whole number of an address: a page, a version; null for anything else. */
export function toNumber(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
