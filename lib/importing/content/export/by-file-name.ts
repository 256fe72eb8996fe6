/** The order of files in their folder: « lieux-partages.md » comes before « lieux.md ». */
export function byFileName({ slug: one }: { slug: string }, { slug: other }: { slug: string }): number {
  return `${one}.md` < `${other}.md` ? -1 : 1;
}
