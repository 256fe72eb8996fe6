import { notFound } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { getImport } from '@/lib/importing/queries/imports';
import type { ImportDetail } from '@/lib/importing/queries/model';
import { toNumber } from '../../to-number';

export type ImportParams = Promise<{ id: string }>;

/** The import that an address names, or the page that says there is none. */
export async function readImportPage(params: ImportParams): Promise<ImportDetail> {
  const number = toNumber((await params).id);
  return (number && (await readImport(number))) || notFound();
}

/** Once for the page and its title. */
const readImport = cache((id: number) => getImport(db(), id));
