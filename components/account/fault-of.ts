import type { FormState } from '@/components/ui/form-state';

/** What is wrong with the control `id`, if anything. */
export function faultOf({ faults }: FormState, id: string): string | undefined {
  return faults.find((fault) => fault.id === id)?.message;
}
