export type DistrictStatus = 'MODIFIE' | 'INCHANGE' | 'NOUVEAU' | 'COMMUNE';

/** A district as a list gives it. */
export type DistrictRecord = {
  /** QP… of 2015 or QN… of 2024. */
  code: string;
  name: string;
  /** As the list says it; null when it does not: the last letter of a 2024 code then stands for it. */
  status: DistrictStatus | null;
  /** INSEE codes, of any year. Empty when the list does not say: what is already known then stays. */
  communes: string[];
  /** Codes of the districts of 2015 that it continues, wholly or in part. */
  predecessors: string[];
  /** Latitude and longitude of its middle, where the list draws it. */
  centre?: [number, number];
};

export type Generation = 2015 | 2024;

export function generationOf(code: string): Generation {
  return code.startsWith('QP') ? 2015 : 2024;
}

const STATUS_OF_LETTER: Record<string, DistrictStatus> = {
  M: 'MODIFIE',
  I: 'INCHANGE',
  N: 'NOUVEAU',
  C: 'COMMUNE',
};

/** The status that a 2024 code announces. The official lists contradict their own letters three times: they win. */
export function statusOfCode(code: string): DistrictStatus | null {
  return generationOf(code) === 2024 ? (STATUS_OF_LETTER[code.slice(-1)] ?? null) : null;
}
