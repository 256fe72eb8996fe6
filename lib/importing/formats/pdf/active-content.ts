import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Names of the format by which a file runs a script, starts a program or carries other files. They may be in a compressed part. */
const ACTIVE_NAMES = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;

/**
 * Does the file hold scripts, programs to start, or other files? Such a file is read all the same, and a warning says it: designers'
 * tools leave harmless scripts in publications, refusing them would only send people to a converter, and none of it can act here.
 * Nothing runs it, and only its text and its pictures, drawn anew, leave the process apart.
 */
export async function hasActiveContent(pdf: PDFDocumentProxy, bytes: Uint8Array): Promise<boolean> {
  if (ACTIVE_NAMES.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')))
    return true;
  const [scripts, attachments] = await Promise.all([pdf.hasJSActions(), pdf.getAttachments()]).catch(
    () => [],
  );
  return Boolean(scripts) || Boolean(attachments);
}
