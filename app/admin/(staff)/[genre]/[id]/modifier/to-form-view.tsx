import type { ReactNode } from 'react';
import { FieldCorrections } from '@/components/correction/field-corrections';
import type { FormView } from '@/components/edition-form/form-view';
import { territoryWords } from '@/components/edition-form/territory-words';
import { Finding } from '@/components/link/finding';
import type { FormFault } from '@/components/ui/error-summary';
import { db } from '@/lib/db/client';
import { levelOf } from '@/lib/links/model';
import { linksOfEdition } from '@/lib/links/staff-queries';
import { isOf } from '@/lib/publishing/form/form-fields';
import { formFieldsOf } from '@/lib/publishing/form/forms';
import { SHOWN } from '@/lib/publishing/form/typed';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { answerSearches, getFormVocabulary } from '@/lib/publishing/queries/get-form-vocabulary';
import { correctionsByField } from '@/lib/publishing/queries/list-corrections';
import type { LoadedForm } from './load-form';

/** All that the form shows, ready for it. */
export async function toFormView(
  edition: StaffEdition,
  { fields, sources }: LoadedForm,
  faults: FormFault[],
): Promise<FormView> {
  const { kind } = edition;
  const [{ sectors, types, levers, territories, sheets }, searches, links, corrections] = await Promise.all([
    getFormVocabulary(db(), fields),
    answerSearches(db(), fields),
    linksByField(edition),
    correctionsUnderFields(edition),
  ]);
  const toChoice = ({ slug, label }: { slug: string; label: string }) => ({ value: slug, label });
  return {
    kind,
    fields: {
      ...fields,
      ...Object.fromEntries(searches.map(({ name, typed }) => [`${name}.${SHOWN}`, [typed]])),
    },
    faults: Object.fromEntries(faults.flatMap(({ id, message }) => (id ? [[id, message]] : []))),
    sources,
    vocabulary: {
      sectors: sectors.map(toChoice),
      types: types.map(toChoice),
      levers: levers.map(({ slug, title }) => ({ value: slug, label: title })),
    },
    names: Object.fromEntries([
      ...territories.map((territory) => [territory.id, territoryWords(territory)]),
      ...sheets.map(({ slug, title }) => [slug, title]),
    ]),
    answers: Object.fromEntries(
      searches.map(({ name, territories: hits, sheets: found }) => [
        name,
        [
          ...hits.map((hit) => ({ value: hit.id, label: territoryWords(hit) })),
          ...found.map(({ slug, title }) => ({ value: slug, label: title })),
        ],
      ]),
    ),
    corrections,
    links,
    isSlugFixed: edition.online !== 'never',
  };
}

/** Links that call for something, under the field that they are written in. */
async function linksByField({ id, kind }: StaffEdition): Promise<Record<string, ReactNode>> {
  const links = (await linksOfEdition(db(), id)).filter((link) => levelOf(link) !== 'none');
  return Object.fromEntries(
    formFieldsOf(kind).flatMap(({ key }) => {
      const written = links.filter(({ uses }) => uses.some(({ field }) => isOf(key, field)));
      if (written.length === 0) return [];
      return [
        [
          key,
          <ul key={key} className="mt-2 space-y-2">
            {written.map((link) => (
              <li key={link.url}>
                <Finding link={link} />
              </li>
            ))}
          </ul>,
        ],
      ];
    }),
  );
}

/** What readers propose, under the field that it is about. */
async function correctionsUnderFields({ id, kind }: StaffEdition): Promise<Record<string, ReactNode>> {
  const byField = await correctionsByField(db(), id);
  return Object.fromEntries(
    Object.entries(byField).map(([field, corrections]) => [
      field,
      <FieldCorrections key={field} kind={kind} corrections={corrections} />,
    ]),
  );
}
