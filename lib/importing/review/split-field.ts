/** « figures.3 » is the fourth row of « figures »; « sections.context » is a field by itself. */
export function splitField(field: string): { root: string; rank: number | null } {
  const [, root = field, rank] = /^(.+)\.(\d+)$/.exec(field) ?? [];
  return { root, rank: rank === undefined ? null : Number(rank) };
}
