import { readMarkdown, sourcesByBlock } from './markdown/read-markdown';
import type { RichNode } from './markdown/rich-node';
import { writeMarkdown } from './markdown/write-markdown';

/** The Markdown of a field while an editor changes it: as it was as long as nothing changed, block by block. */
export class EditedMarkdown {
  /** What the field holds, as far as the editor knows. */
  written = '';
  #original = '';
  #blockSources: string[] = [];
  #sources = new Map<string, string>();
  #unchanged = '';

  /** What the editor shows of a Markdown text; null when it would lose some of it. */
  open(markdown: string): RichNode | null {
    const read = readMarkdown(markdown);
    if (!read) return null;
    this.written = this.#original = markdown;
    this.#blockSources = read.sources;
    return read.doc;
  }

  /** The same document as the editor says it, where attributes that nobody gave have their default. */
  settle(doc: RichNode) {
    this.#sources = sourcesByBlock(doc, this.#blockSources);
    this.#unchanged = writeMarkdown(doc, this.#sources);
  }

  /** The Markdown of the document as it is now; the original, letter for letter, when it says the same. */
  write(doc: RichNode): string {
    const markdown = writeMarkdown(doc, this.#sources);
    this.written = markdown === this.#unchanged ? this.#original : markdown;
    return this.written;
  }
}
