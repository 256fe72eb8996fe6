/** A mark or a node of the editor, as ProseMirror writes it in JSON: what the two converters exchange. */
export type RichMark = { type: 'bold' | 'italic' | 'link'; attrs?: { href: string } };

export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  marks?: RichMark[];
  text?: string;
};
