import { err, ok, type Result } from '@/lib/result';
import { isTerritoryCode } from '@/lib/territory/model';
import type { DistrictList, ListFault } from './list-fault';
import type { DistrictRecord, DistrictStatus } from './model';

/** One line of a list, as read: nothing in it is checked yet. */
export type DistrictLine = {
  line: number | null;
  code: string;
  name: string;
  /** One INSEE code or several, whatever separates them. */
  communes: string;
  status?: string;
  predecessors?: string[];
  centre?: [number, number] | undefined;
};

const STATUSES: readonly string[] = ['MODIFIE', 'INCHANGE', 'NOUVEAU', 'COMMUNE'] satisfies DistrictStatus[];

/** Lines to districts: several lines with one code are one district over several communes. */
export function collectDistricts(lines: DistrictLine[]): Result<DistrictList, ListFault[]> {
  const faults: ListFault[] = [];
  const warnings: ListFault[] = [];
  const districts = new Map<string, DistrictRecord>();
  const firstLines = new Map<string, number | null>();

  for (const { line, name, centre, predecessors = [], ...raw } of lines) {
    const code = raw.code.toUpperCase();
    const fault = (message: string) => faults.push({ line, message });
    if (!isTerritoryCode('qpv', code)) {
      fault(
        `« ${shorten(raw.code)} » n’est pas un code de quartier : QP059050 (2015) ou QN05950M (2024) était attendu.`,
      );
      continue;
    }
    if (name === '') fault(`${code} n’a pas de nom : complétez la ligne.`);
    const status = raw.status ? raw.status.toUpperCase() : null;
    if (status !== null && !STATUSES.includes(status)) {
      fault(`${code} : statut « ${shorten(status)} » inconnu ; attendu : ${STATUSES.join(', ')}.`);
    }
    const communes = communesOf(raw.communes);
    for (const commune of communes.filter((insee) => !isTerritoryCode('commune', insee))) {
      fault(
        `${code} : « ${shorten(commune)} » n’est pas un code INSEE ; cinq caractères étaient attendus (06069, 2A004).`,
      );
    }

    const known = districts.get(code);
    if (!known) {
      districts.set(code, {
        code,
        name,
        status: status as DistrictStatus | null,
        communes,
        predecessors,
        ...(centre ? { centre } : {}),
      });
      firstLines.set(code, line);
      continue;
    }
    known.communes = [...new Set([...known.communes, ...communes])];
    known.predecessors = [...new Set([...known.predecessors, ...predecessors])];
    if (name && name !== known.name)
      warnings.push({ line, message: `${code} s’appelle déjà « ${known.name} » : « ${name} » est laissé.` });
  }

  if (districts.size === 0 && faults.length === 0)
    faults.push({ line: null, message: 'cette liste ne contient aucun quartier.' });
  if (faults.length > 0) return err(faults);
  return ok({ districts: [...districts.values()], lines: firstLines, warnings });
}

function communesOf(text: string): string[] {
  const codes = text
    .toUpperCase()
    .split(/[\s,;|/]+/)
    .filter(Boolean);
  // Four digits are five whose leading zero a spreadsheet ate.
  return [...new Set(codes.map((code) => (/^\d{4}$/.test(code) ? `0${code}` : code)))];
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
