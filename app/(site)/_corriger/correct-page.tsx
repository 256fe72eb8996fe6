import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CorrectionForm } from '@/components/correction/correction-form';
import { FieldChoices } from '@/components/correction/field-choices';
import { Thanks } from '@/components/correction/thanks';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { authSecret } from '@/lib/accounts/auth-secret';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { correctableFields } from '@/lib/publishing/corrections/fields';
import { getCorrectable } from '@/lib/publishing/corrections/get-correctable';
import { signReaderToken } from '@/lib/publishing/corrections/reader-token';
import { type EditionKind, publicPath } from '@/lib/publishing/model';
import { listPublicNames } from '@/lib/publishing/queries/list-names';
import { quoted, withFrenchSpaces } from '@/lib/text/french';
import { proposeCorrectionAction } from './actions';

type Choice = string | string[] | undefined;
export type CorrectSearch = Promise<{ champ?: Choice; merci?: Choice }>;

const readPage = cache(async (kind: EditionKind, slug: string) =>
  slugSchema.safeParse(slug).success ? getCorrectable(db(), kind, slug) : null,
);

/** Each page has a title of its own; none is for search engines. */
export async function correctMetadata(kind: EditionKind, slug: string): Promise<Metadata> {
  const page = await readPage(kind, slug);
  return { title: page ? `Corriger ${quoted(page.title)}` : undefined, robots: { index: false } };
}

/** Where a reader proposes a correction of a page online: first which field, then what it should say, then thanks. */
export async function CorrectPage({
  kind,
  slug,
  search,
}: {
  kind: EditionKind;
  slug: string;
  search: CorrectSearch;
}) {
  const page = await readPage(kind, slug);
  if (!page) notFound();
  const { champ, merci } = await search;
  const path = publicPath({ kind, slug });
  const names = await listPublicNames(db(), [page.content]);
  const fields = correctableFields(kind, page.content, names);
  const field = fields.find(({ path: name }) => name === champ);
  const title = withFrenchSpaces(page.title);
  return (
    <>
      <Breadcrumb
        steps={[
          kind === 'initiative'
            ? { label: 'Initiatives', href: '/initiatives' }
            : { label: 'Leviers', href: '/leviers' },
          { label: title, href: path },
          { label: 'Proposer une correction' },
        ]}
      />
      {merci === 'oui' ? (
        <Thanks path={path} title={title} />
      ) : field ? (
        <>
          <h1 className="mt-6 text-[clamp(1.8rem,4vw,2.6rem)]">Corriger {quoted(field.label)}</h1>
          <p className="mt-3 max-w-[62ch]">
            Dans {quoted(title)}. <Link href={`${path}/corriger`}>Choisir une autre partie</Link>
          </p>
          {!field.isText && field.shown !== '' && (
            <div className="mt-4 max-w-[68ch] border-l-4 border-marker pl-4">
              <p className="font-semibold">Ce que dit la page</p>
              <p className="whitespace-pre-line">{withFrenchSpaces(field.shown)}</p>
            </div>
          )}
          <CorrectionForm
            action={proposeCorrectionAction}
            hidden={{ kind, slug, field: field.path, version: page.version }}
            token={signReaderToken(authSecret(), path, new Date())}
            isText={field.isText}
            shown={field.shown}
          />
        </>
      ) : (
        <>
          <h1 className="mt-6 text-[clamp(1.8rem,4vw,2.6rem)]">
            Signaler une erreur ou proposer une correction
          </h1>
          <p className="mt-3 max-w-[62ch]">
            Dans {quoted(title)}, quelle partie est à corriger&#8239;? L’équipe lira ce que vous proposez
            avant de changer la page. Il n’y a pas de compte à créer, et rien n’est gardé de vous.
          </p>
          <FieldChoices path={path} fields={fields} />
        </>
      )}
    </>
  );
}
