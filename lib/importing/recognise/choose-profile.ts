import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TextDocument } from '@/lib/importing/document';
import { straightened } from './pattern';
import { type Profile, profileSchema } from './profile';

const FOLDER = 'lib/importing/profiles';
/** The vocabulary of facts is no profile: it is true of every French publication. */
const VOCABULARY = 'facts.yaml';

let profiles: Profile[] | null = null;

/**
 * The profiles of `lib/importing/profiles/`, by identifier.
 * @throws when one of them is not what {@link profileSchema} expects: a mistake in the file, named in the message
 */
export function listProfiles(): Profile[] {
  profiles ??= readdirSync(join(process.cwd(), FOLDER))
    .filter((file) => file.endsWith('.yaml') && file !== VOCABULARY)
    .sort()
    .map(readProfile);
  return profiles;
}

/** The profile whose every signature is found in the document, the most demanding one first; null when none fits. */
export function chooseProfile({ lines }: Pick<TextDocument, 'lines'>): Profile | null {
  const text = lines.map((line) => straightened(line.text).trim()).join('\n');
  const fitting = listProfiles().filter(({ signature }) =>
    signature.every((pattern) => new RegExp(pattern, 'mu').test(text)),
  );
  return fitting.sort((a, b) => b.signature.length - a.signature.length)[0] ?? null;
}

function readProfile(file: string): Profile {
  const profile = profileSchema.safeParse(parse(readFileSync(join(process.cwd(), FOLDER, file), 'utf8')));
  if (!profile.success) throw new Error(`${FOLDER}/${file}: ${profile.error.message}`);
  return profile.data;
}
