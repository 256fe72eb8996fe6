import type { DistrictRecord } from './model';

/** Something in an official list that a person can mend; `line` counts from 1, null for the file as a whole. */
export type ListFault = { line: number | null; message: string };

export type DistrictList = {
  districts: DistrictRecord[];
  /** Where each district first stands in the file, by code: null in a GeoJSON file. */
  lines: Map<string, number | null>;
  /** What was read all the same, and deserves a look. */
  warnings: ListFault[];
};
