'use client';

import { CitationField } from '@/components/admin/citation-field/citation-field';
import { CITED_DOCUMENTS } from '@/components/admin/citation-field/cited-documents-id';
import { RichText } from '@/components/admin/rich-text/rich-text';
import type { Leaf, Rows } from '@/lib/publishing/form/shape';
import { withFrenchSpaces } from '@/lib/text/french';
import { ChecksControl, DistrictControl, SelectControl } from './choice-controls';
import { type Place, useFormView, useOpening } from './form-view';
import { PictureControl } from './picture-control';
import { RowsControl } from './rows-control';
import { SearchControl } from './search-control';
import { LineControl, ParagraphControl } from './text-controls';

/** Any control of the form, or any list of rows. */
export function CellControl({ cell, place }: { cell: Leaf | Rows; place: Place }) {
  switch (cell.type) {
    case 'rows':
      return <RowsControl rows={cell} place={place} />;
    case 'paragraph':
      return <ParagraphControl leaf={cell} place={place} />;
    case 'markdown':
      return <MarkdownControl leaf={cell} place={place} />;
    case 'choice':
      return <SelectControl leaf={cell} place={place} />;
    case 'checks':
      return <ChecksControl leaf={cell} place={place} />;
    case 'cite':
      return <CiteControl leaf={cell} place={place} />;
    case 'picture':
      return <PictureControl place={place} />;
    case 'district':
      return <DistrictControl leaf={cell} place={place} />;
    case 'territory':
    case 'sheets':
      return <SearchControl leaf={cell} place={place} />;
    default:
      return <LineControl leaf={cell} place={place} />;
  }
}

function MarkdownControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { sources } = useFormView();
  const { texts, fault } = useOpening(place);
  return (
    <RichText
      id={place.name}
      name={place.name}
      label={leaf.label}
      help={leaf.help && withFrenchSpaces(leaf.help)}
      value={texts?.[0] ?? ''}
      error={fault}
      sources={sources}
    />
  );
}

function CiteControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { sources } = useFormView();
  const { texts, fault } = useOpening(place);
  return (
    <CitationField
      id={place.name}
      name={place.name}
      label={leaf.label}
      help={
        <>
          {leaf.help && `${withFrenchSpaces(leaf.help)} `}
          <a href={`#${CITED_DOCUMENTS}`}>Document</a>, puis lignes ou pages&nbsp;: {EXAMPLE}.
        </>
      }
      value={texts?.[0] ?? ''}
      error={fault}
      sources={sources}
    />
  );
}

const EXAMPLE = 'reperess-2016 l. 3562-3600';
