import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { decisionNews } from '@/components/importing/decision-news';
import { FocusField } from '@/components/importing/focus-field';
import { ForgetText } from '@/components/importing/forget-text';
import { ItemHead } from '@/components/importing/item-head';
import { fieldId, importPath } from '@/components/importing/paths';
import { Review } from '@/components/importing/review';
import { keptName } from '@/components/importing/review-view';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { findAttachable } from '@/lib/importing/queries/find-attachable';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { isEditable, typedFields } from '@/lib/importing/review/edited-field';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import {
  acceptAllAction,
  applyItemAction,
  attachItemAction,
  decideFieldAction,
  refuseItemAction,
  reopenItemAction,
  undoDecisionAction,
} from './actions';
import { FieldEditor } from './field-editor';
import { ItemImages } from './item-images';
import { type ItemParams, readItemPage, readLinesAround } from './read-item-page';

type Query = Partial<Record<'fait' | 'champ' | 'modifier' | 'cherche', string | string[]>>;
type Props = { params: ItemParams; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  const item = await readItemPage(params);
  return { title: `${item.title} – ${item.import.source.title}` };
}

/** One proposal of a document beside the lines it was read from: accepted, edited or refused field by field. */
export default async function ItemPage({ params, searchParams }: Props) {
  const { id: userId } = await requireRole('redaction');
  const item = await readItemPage(params);
  const { fait, champ, modifier, cherche } = await searchParams;
  const isOpen = item.state === 'waiting' && item.import.state === 'open';
  const [lines, search] = await Promise.all([
    readLinesAround(item),
    isOpen && item.kind !== 'term' && typeof cherche === 'string'
      ? findAttachable(db(), item.kind, cherche)
      : null,
  ]);
  if (lines.length === 0) notFound();
  const chosen = typeof champ === 'string' ? champ : null;
  const kept = fait === 'modifie' && chosen !== null ? keptFields(item, chosen) : null;
  const editing = isOpen ? editedField(item, modifier) : null;
  return (
    <>
      <ItemHead item={item} />
      <DoneNotice done={fait} />
      <p role="status" className="sr-only">
        {decisionNews(item, fait, champ)}
      </p>
      <FocusField id={chosen && fieldId(chosen)} turn={`${item.version} ${editing}`} />
      {kept && chosen && <ForgetText name={keptName({ item, userId }, chosen)} kept={kept} />}
      <Review
        view={{ item, userId, editing, isOpen, decide: decideFieldAction, undo: undoDecisionAction }}
        lines={lines}
        chosen={chosen}
        editor={editing && <FieldEditor item={item} userId={userId} field={editing} />}
        images={<ItemImages item={item} />}
        search={search}
        pagesPath={item.import.fileKey ? `${importPath(item.import.id)}/pages` : null}
        actions={{
          acceptAll: acceptAllAction,
          apply: applyItemAction,
          refuse: refuseItemAction,
          attach: attachItemAction,
          reopen: reopenItemAction,
        }}
      />
    </>
  );
}

/** What the controls of a field hold once a person wrote another text there. */
function keptFields({ kind, decisions }: ItemDetail, field: string): FormFields | null {
  const decision = Object.hasOwn(decisions, field) ? decisions[field] : undefined;
  if (decision?.choice !== 'edited' || !isEditable(kind, field)) return null;
  return typedFields(kind, field, decision.value);
}

/** The field that the address asks to edit, if the document says it and it can be. */
function editedField({ kind, plan }: ItemDetail, asked: Query['modifier']): string | null {
  const field = plan.fields.find((one) => one.field === asked)?.field;
  return field && isEditable(kind, field) ? field : null;
}
