'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { moveLever } from '@/lib/publishing/vocabulary/move-lever';
import { numberSchema, readForm } from '../../read-form';

const moveSchema = z.object({
  edition: numberSchema,
  version: numberSchema,
  sens: z.enum(['up', 'down']),
});

export async function moveLeverAction(form: FormData): Promise<void> {
  const actor = await requireRole('administration');
  const { edition, version, sens } = readForm(moveSchema, form);
  const moved = await moveLever(db(), { id: edition, version }, sens, { actor, now: new Date() });
  const path = '/admin/vocabulaire/leviers';
  redirect(moved.ok ? `${path}?fait=ordre-leviers` : `${path}?refus=${moved.error.type}`);
}
