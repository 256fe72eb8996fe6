import { notFound } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { kindOfSegment } from '@/lib/publishing/model';
import { getEdition, type StaffEdition } from '@/lib/publishing/queries/get-edition';
import { toNumber } from '../../to-number';

export type EditionParams = Promise<{ genre: string; id: string }>;

const read = cache(async (genre: string, id: string): Promise<StaffEdition | null> => {
  const [kind, number] = [kindOfSegment(genre), toNumber(id)];
  return kind && number ? getEdition(db(), kind, number) : null;
});

/** The edition that an address names, once per visit; a page that does not exist otherwise. */
export async function readEditionPage(params: EditionParams): Promise<StaffEdition> {
  const { genre, id } = await params;
  return (await read(genre, id)) ?? notFound();
}
