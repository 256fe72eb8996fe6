import type { ReactNode } from 'react';
import { territoryWords } from '@/components/edition-form/territory-words';
import type { AttachableSearch } from '@/lib/importing/queries/find-attachable';
import type { NumberedLine } from '@/lib/importing/queries/model';
import { parseTerritoryId } from '@/lib/territory/model';
import { formatNumber, withFrenchSpaces } from '@/lib/text/french';
import type { FormAction } from './act-form';
import { ApplyBar, type ItemActions } from './apply-bar';
import { Attachment } from './attachment';
import { DocumentLines } from './document-lines';
import { DocumentPane } from './document-pane';
import { FieldGroups } from './field-groups';
import { FollowPassage } from './follow-passage';
import { People } from './people';
import { groupFields, otherGroups, type ReviewView, sameFields } from './review-view';
import { SameFields } from './same-fields';
import { SettledItem } from './settled-item';
import { Suggestions } from './suggestions';
import { WarningList } from './warning-list';

/** One proposal beside its document. What was chosen shows where it was chosen, and the whole is decided below. */
export function Review({
  view,
  lines,
  chosen,
  editor,
  images,
  search,
  pagesPath,
  actions,
}: {
  view: ReviewView;
  /** Those of the document around the proposal. */
  lines: NumberedLine[];
  /** The field that the address speaks of: its lines are the ones shown. */
  chosen: string | null;
  editor: ReactNode;
  /** Pictures that the document offers for this sheet. */
  images: ReactNode;
  /** What is looked for to attach the proposal to, if anything. */
  search: AttachableSearch | null;
  pagesPath: string | null;
  actions: ItemActions & { attach: FormAction; reopen: FormAction };
}) {
  const { item, isOpen } = view;
  // Deciding of anything else would lose what is being typed.
  const deciding = { ...view, isOpen: isOpen && view.editing === null };
  const groups = groupFields(item);
  const others = otherGroups(groups);
  const passages = Object.fromEntries(
    groups.flatMap(({ fields }) => fields.map(({ field, passages: ranges }) => [field, ranges])),
  );
  // What the destination asks already is not asked twice.
  const warnings = item.warnings.filter(({ message }) => message !== item.matchedBy);
  // The passage of the whole sheet takes every line of it: it would hide those that no field took.
  const taken = groups.flatMap(({ root, fields }) =>
    root === 'passages' ? [] : fields.flatMap(({ passages: ranges }) => ranges),
  );
  return (
    <FollowPassage className="gap-x-8 lg:grid lg:grid-cols-2">
      <DocumentPane name={withFrenchSpaces(item.import.source.title)}>
        <DocumentLines
          lines={lines}
          shown={(chosen && passages[chosen]) || []}
          taken={taken}
          pagesPath={pagesPath}
        />
      </DocumentPane>
      <div className="min-w-0 space-y-5">
        {isOpen ? (
          <Attachment view={deciding} search={search} attach={actions.attach} />
        ) : (
          <SettledItem view={view} reopen={actions.reopen} />
        )}
        {warnings.length > 0 && (
          <section aria-labelledby="a-verifier">
            <h2 id="a-verifier" className="text-[1.2rem]">
              À vérifier
            </h2>
            <WarningList warnings={warnings} isBesideDocument />
          </section>
        )}
        <section aria-labelledby="champs">
          <h2 id="champs" className="border-b-2 border-ink pb-1 text-[1.2rem]">
            Ce que dit le document
          </h2>
          <FieldGroups groups={others} view={deciding} editor={editor} />
          {others.length === 0 && <p className="mt-3">Rien que le catalogue ne dise déjà.</p>}
          <SameFields fields={sameFields(groups)} />
        </section>
        {item.kind === 'initiative' && (
          <section aria-labelledby="liens-proposes">
            <h2 id="liens-proposes" className="border-b-2 border-ink pb-1 text-[1.2rem]">
              Ce que ses mots suggèrent
            </h2>
            <div className="divide-y divide-rule">
              <Suggestions
                title="Territoires"
                nothing="Aucun lieu du document n’a été retrouvé dans le référentiel."
                suggestions={item.suggestions.territories.map(
                  ({ territory, name, confidence, why, ...rest }) => ({
                    ...rest,
                    name: placeWords(territory, name),
                    field: `territories.${territory}`,
                    sureness: `Confiance : ${formatNumber(Math.round(confidence * 100))} %, ${why}`,
                  }),
                )}
                view={deciding}
              />
              <Suggestions
                title="Leviers"
                nothing="Aucun levier du catalogue ne ressort de ses mots."
                suggestions={item.suggestions.levers.map(({ slug, title, score, ...rest }) => ({
                  ...rest,
                  name: title,
                  field: `levers.${slug}`,
                  asksReason: true,
                  sureness: `Proximité des mots : ${formatNumber(Math.round(score * 100))} %`,
                }))}
                view={deciding}
              />
            </div>
          </section>
        )}
        <People view={deciding} />
        {images}
        {deciding.isOpen && <ApplyBar view={view} actions={actions} />}
      </div>
    </FollowPassage>
  );
}

function placeWords(id: string, name: string): string {
  const territory = parseTerritoryId(id);
  return territory ? territoryWords({ ...territory, name }) : name;
}
