import { markdownToHtml } from '@/lib/text/markdown';

/** Markdown of the catalogue as HTML. What is dangerous never leaves `markdownToHtml`. */
export function Markdown({ text, className = '' }: { text: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by markdownToHtml against a closed schema
  return <div className={`prose-fr ${className}`} dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />;
}
