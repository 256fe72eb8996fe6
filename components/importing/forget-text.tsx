'use client';

import { useEffect } from 'react';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import { forgetKept } from './begun-text';

/** Stands in the page that says that a text is kept: see {@link forgetKept}. */
export function ForgetText({ name, kept }: { name: string; kept: FormFields }) {
  useEffect(() => forgetKept(name, kept), [name, kept]);
  return null;
}
