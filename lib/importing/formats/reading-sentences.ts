import { countOf, formatNumber } from '@/lib/text/french';
import type { FileNature, ReadingFault } from './reading-fault';

const NATURES: Record<FileNature, string> = {
  pdf: 'un PDF',
  docx: 'un document Word',
  odt: 'un document LibreOffice',
  xlsx: 'un classeur Excel',
  pptx: 'une présentation PowerPoint',
  zip: 'une archive ZIP',
  doc: 'un ancien document Word, Excel ou PowerPoint',
  rtf: 'un document RTF',
  image: 'une image',
  archive: 'une archive compressée',
  program: 'un programme',
};

const CURES: Record<FileNature, string> = {
  pdf: 'Donnez-lui un nom qui finit par .pdf, puis recommencez.',
  docx: 'Ouvrez-le, exportez-le en PDF, et donnez ce PDF.',
  odt: 'Ouvrez-le, exportez-le en PDF, et donnez ce PDF.',
  xlsx: 'Ce n’est pas une publication à lire page par page : donnez le PDF ou le texte de la publication.',
  pptx: 'Ouvrez-le, exportez-le en PDF, et donnez ce PDF.',
  zip: 'Sortez-en le fichier .pdf ou .txt, et donnez-le seul.',
  doc: 'Ouvrez-le, exportez-le en PDF, et donnez ce PDF.',
  rtf: 'Ouvrez-le, exportez-le en PDF, et donnez ce PDF.',
  image: 'Il faut du texte : faites-le reconnaître (OCR), ou demandez le PDF d’origine.',
  archive: 'Sortez-en le fichier .pdf ou .txt, et donnez-le seul.',
  program: 'Donnez le fichier .pdf ou .txt de la publication.',
};

const SAVE_AS_UTF_8 =
  'Ouvrez-le dans un éditeur de texte, choisissez « Enregistrer sous » avec l’encodage UTF-8, puis recommencez.';
const ASK_FOR_THE_TEXT = 'Donnez le texte de la publication (.txt, UTF-8) ou un PDF plus léger.';

type Sentences = { [Kind in ReadingFault['kind']]: (fault: Extract<ReadingFault, { kind: Kind }>) => string };

/** After « Le fichier X »: what is wrong, where, and the cure. */
const SENTENCES: Sentences = {
  missing: () => 'n’existe pas. Vérifiez son nom et son dossier.',
  folder: () => 'est un dossier. Donnez un seul fichier, .txt ou .pdf.',
  'not-a-file': () =>
    'n’est pas un fichier ordinaire (périphérique, tube ou prise). Copiez d’abord son contenu dans un fichier .txt ou .pdf.',
  unreadable: ({ code }) =>
    `ne peut pas être ouvert (${code}). Donnez-vous le droit de le lire, puis recommencez.`,
  unsupported: ({ extension }) =>
    `${extension ? `finit par ${extension}` : 'n’a pas d’extension'}. Seuls les fichiers .txt (UTF-8) et .pdf sont lus : exportez la publication en PDF.`,
  empty: () => 'est vide. Vérifiez qu’il a été copié ou téléchargé en entier.',
  'too-large': ({ bytes, limit }) =>
    `est trop gros : ${megabytes(bytes)}, pour ${megabytes(limit)} au plus. ${ASK_FOR_THE_TEXT}`,
  'other-format': ({ found }) => `est en fait ${NATURES[found]}. ${CURES[found]}`,
  'not-a-pdf': () =>
    'n’est pas un PDF, malgré son nom : l’en-tête %PDF manque. Donnez le PDF d’origine, ou nommez-le .txt si c’est du texte.',
  binary: ({ line }) =>
    `n’est pas du texte : des octets qu’aucun texte ne contient s’y trouvent (ligne ${formatNumber(line)}). Donnez le fichier .pdf ou .txt de la publication.`,
  'utf-16': () => `est encodé en UTF-16. ${SAVE_AS_UTF_8}`,
  'not-utf-8': ({ line, column, byte }) =>
    `n’est pas encodé en UTF-8 : octet 0x${hexadecimal(byte)} à la ligne ${formatNumber(line)}, colonne ${formatNumber(column)}${likelyLetter(byte)}. ${SAVE_AS_UTF_8}`,
  'too-many-lines': ({ lines, limit }) =>
    `compte ${countOf(lines, 'ligne')}, pour ${formatNumber(limit)} au plus. Donnez une publication à la fois.`,
  'line-too-long': ({ line, length, limit }) =>
    `a une ligne trop longue : ${countOf(length, 'caractère')} à la ligne ${formatNumber(line)}, pour ${formatNumber(limit)} au plus. Extrayez de nouveau le texte du PDF en gardant ses lignes, ou donnez le PDF.`,
  encrypted: () =>
    'est protégé par un mot de passe. Ouvrez-le avec ce mot de passe, enregistrez-en une copie sans protection, et donnez cette copie.',
  scanned: ({ pages, letters }) =>
    `n’a presque pas de texte : ${countOf(letters, 'lettre')} pour ${countOf(pages, 'page')}. Ses pages sont sans doute des images numérisées : faites reconnaître le texte (OCR), ou demandez le PDF d’origine.`,
  damaged: () =>
    'est un PDF abîmé ou incomplet. Téléchargez-le de nouveau ; s’il s’ouvre ailleurs, réenregistrez-le (« Imprimer en PDF ») et donnez cette copie.',
  'too-many-pages': ({ pages, limit }) =>
    `compte ${countOf(pages, 'page')}, pour ${formatNumber(limit)} au plus. Donnez une publication à la fois.`,
  'no-such-page': ({ page, pages }) => `n’a pas de page ${page} : il en compte ${formatNumber(pages)}.`,
  'too-slow': ({ seconds }) =>
    `n’a pas pu être lu en ${countOf(seconds, 'seconde')} : la lecture a été arrêtée. ${ASK_FOR_THE_TEXT}`,
  'too-heavy': ({ megabytes: size }) =>
    `demande plus de ${formatNumber(size)} Mo de mémoire une fois décompressé : la lecture a été arrêtée. ${ASK_FOR_THE_TEXT}`,
  busy: () => 'attend : trop de documents sont lus en même temps. Recommencez dans une minute.',
  crashed: () =>
    'n’a pas pu être lu : la lecture s’est arrêtée, peut-être par notre faute. Rien n’a été gardé. Recommencez ; si cela se répète, réenregistrez-le (« Imprimer en PDF » ou texte UTF-8), et signalez-le en joignant le fichier.',
};

/** One or two sentences for whoever gave the file: what is wrong, where, and what to do. */
export function explainReadingFault<Kind extends ReadingFault['kind']>(
  fileName: string,
  fault: Extract<ReadingFault, { kind: Kind }>,
): string {
  return `Le fichier « ${fileName} » ${SENTENCES[fault.kind as Kind](fault)}`;
}

/** Bytes above 0x7f that UTF-8 forbids are nearly always letters of Windows-1252: showing which helps to believe it. */
function likelyLetter(byte: number): string {
  const letter = new TextDecoder('windows-1252').decode(new Uint8Array([byte]));
  return /\p{L}|[’“”«»–—…€œ]/u.test(letter) ? ` (sans doute « ${letter} » en Windows-1252)` : '';
}

function hexadecimal(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function megabytes(bytes: number): string {
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)} Mo`;
}
