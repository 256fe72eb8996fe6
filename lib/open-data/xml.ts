/** What XML 1.0 may not hold, even escaped: most control characters, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Line ends and tabs by number: a parser would turn them into others, in attributes into spaces. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text without what XML forbids: what a parser gives back of {@link escapeXml}. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Any text, as the content of an element or of a quoted attribute. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? '');
}

/** An element, its attributes escaped; `children` is XML already, text goes through {@link escapeXml} first. */
export function element(name: string, attributes: Record<string, string>, children = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${given.join('')}`;
  return children === '' ? `${start}/>` : `${start}>${children}</${name}>`;
}

/** An element that holds nothing but text. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): string {
  return element(name, attributes, escapeXml(text));
}
