import { SECTION_KINDS, SECTION_TITLES, type SectionKind } from '@/lib/catalogue/model';
import { SECTION_HEADING } from '@/lib/catalogue/section-heading';
import { fold } from '@/lib/text/fold';
import type { ContentFault } from './fault';

export type RawSection = { kind: SectionKind; markdown: string; cite: string[]; line: number };

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** Front matter and body of a content file; null when the file does not start with front matter. */
export function splitFrontMatter(
  text: string,
): { frontMatter: string; body: string; bodyLine: number } | null {
  const match = FRONT_MATTER.exec(text);
  if (!match) return null;
  const bodyLine = match[0].split('\n').length;
  return { frontMatter: match[1] ?? '', body: text.slice(match[0].length), bodyLine };
}

/**
 * The sections of a sheet's body: `## Canonical title {cite=source:1-2,source:7}` and the Markdown below it.
 * Faults: a heading that is not canonical, one without citation, a section out of order or told twice, text before the first.
 */
export function splitSections(
  file: string,
  body: string,
  bodyLine: number,
): { sections: RawSection[]; faults: ContentFault[] } {
  const sections: RawSection[] = [];
  const faults: ContentFault[] = [];
  const fault = (line: number, message: string) => faults.push({ file, line, field: 'sections', message });
  for (const [index, text] of body.split('\n').entries()) {
    const line = bodyLine + index;
    const heading = SECTION_HEADING.exec(text);
    const current = sections.at(-1);
    if (!heading) {
      if (current) current.markdown += `${text}\n`;
      else if (text.trim() !== '')
        fault(line, 'ce texte précède la première section : placez-le sous un titre « ## … ».');
      continue;
    }
    const [, title = '', cite = ''] = heading;
    const kind = SECTION_KINDS.find((candidate) => fold(SECTION_TITLES[candidate]) === fold(title));
    if (!kind) {
      fault(
        line,
        `« ${title} » n’est pas un titre de section. Titres admis : ${Object.values(SECTION_TITLES).join(' · ')}.`,
      );
      continue;
    }
    const citations = cite
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    if (citations.length === 0)
      fault(line, `la section « ${title} » n’a pas de citation : ajoutez {cite=source:lignes}.`);
    if (sections.some((section) => section.kind === kind))
      fault(line, `la section « ${title} » est écrite deux fois.`);
    else if (current && SECTION_KINDS.indexOf(kind) < SECTION_KINDS.indexOf(current.kind))
      fault(line, `la section « ${title} » doit venir avant « ${SECTION_TITLES[current.kind]} ».`);
    sections.push({ kind, markdown: '', cite: citations, line });
  }
  for (const section of sections) {
    section.markdown = section.markdown.trim();
    if (section.markdown === '')
      fault(section.line, `la section « ${SECTION_TITLES[section.kind]} » est vide.`);
  }
  return { sections, faults };
}
