import { KIND_LABELS, type TerritoryKind } from '@/lib/territory/model';

/** « Denain (commune, 59172) – Nord · Hauts-de-France » */
export function territoryWords({
  name,
  kind,
  code,
  context = '',
}: {
  name: string;
  kind: TerritoryKind;
  code: string;
  context?: string;
}): string {
  return `${name} (${KIND_LABELS[kind].singular}, ${code})${context ? ` – ${context}` : ''}`;
}
