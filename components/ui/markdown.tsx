import { markdownToHtml } from '@/lib/text/markdown';

/** Markdown of the catalogue as HTML. What is dangerous never leaves `markdownToHtml`. */
export function Markdown({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`prose-fr ${className}`} dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />
  );
}
