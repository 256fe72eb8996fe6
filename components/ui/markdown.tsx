import { markdownToHtml, type NoteLinks } from '@/lib/text/markdown';

/** Markdown of the catalogue as HTML. What is dangerous never leaves `markdownToHtml`. */
export function Markdown({
  text,
  noteLinks,
  className = '',
}: {
  text: string;
  noteLinks?: NoteLinks;
  className?: string;
}) {
  return (
    <div
      className={`prose-fr ${className}`}
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text, noteLinks) }}
    />
  );
}
