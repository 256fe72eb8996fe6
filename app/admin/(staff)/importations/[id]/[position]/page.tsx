import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { decisionNews } from '@/components/importing/decision-news';
import { FocusField } from '@/components/importing/focus-field';
import { ItemHead } from '@/components/importing/item-head';
import { fieldId, importPath } from '@/components/importing/paths';
import { Review } from '@/components/importing/review';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listAttachable } from '@/lib/importing/queries/list-attachable';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { isEditable } from '@/lib/importing/review/edited-field';
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

type Query = Partial<Record<'fait' | 'champ' | 'modifier', string | string[]>>;
type Props = { params: ItemParams; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  const item = await readItemPage(params);
  return { title: `${item.title} – ${item.import.source.title}` };
}

/** One proposal of a document beside the lines it was read from: accepted, edited or refused field by field. */
export default async function ItemPage({ params, searchParams }: Props) {
  await requireRole('redaction');
  const item = await readItemPage(params);
  const { fait, champ, modifier } = await searchParams;
  const [lines, editions] = await Promise.all([
    readLinesAround(item),
    item.kind === 'term' ? [] : listAttachable(db(), item.kind),
  ]);
  if (lines.length === 0) notFound();
  const isOpen = item.state === 'waiting' && item.import.state === 'open';
  const chosen = typeof champ === 'string' ? champ : null;
  const editing = isOpen ? editedField(item, modifier) : null;
  return (
    <>
      <ItemHead item={item} />
      <DoneNotice done={fait} />
      <p role="status" className="sr-only">
        {decisionNews(item, fait, champ)}
      </p>
      <FocusField id={chosen && fieldId(chosen)} turn={`${item.version} ${editing}`} />
      <Review
        view={{ item, lines, editing, isOpen, decide: decideFieldAction, undo: undoDecisionAction }}
        chosen={chosen}
        editor={editing && <FieldEditor item={item} field={editing} />}
        images={<ItemImages item={item} />}
        editions={editions}
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

/** The field that the address asks to edit, if the document says it and it can be. */
function editedField({ kind, plan }: ItemDetail, asked: Query['modifier']): string | null {
  const field = plan.fields.find((one) => one.field === asked)?.field;
  return field && isEditable(kind, field) ? field : null;
}
