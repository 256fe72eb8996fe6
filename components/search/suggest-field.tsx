'use client';

import { useCombobox } from 'downshift';
import { useRouter } from 'next/navigation';
import { type ComponentProps, type KeyboardEvent, useEffect, useState, useSyncExternalStore } from 'react';
import { TextField } from '@/components/ui/text-field';
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from '@/lib/search/suggestion';
import { countOf } from '@/lib/text/french';
import { useSuggestions } from './use-suggestions';

const KIND_TITLES: Record<SuggestionKind, string> = {
  initiative: 'Fiches',
  levier: 'Leviers',
  territoire: 'Territoires',
  sigle: 'Glossaire',
};

const never = () => () => {};

/** The page is made before there is a script: Downshift finds its elements afterwards. */
const LATER = { suppressRefError: true };

/**
 * A search field that suggests pages while one types. Nothing is chosen unasked: Enter without a choice, or Tab, do what they
 * do in any field. Without script it is one.
 */
export function SuggestField(field: ComponentProps<typeof TextField>) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const router = useRouter();
  const [text, setText] = useState('');
  const [isWanted, setIsWanted] = useState(false);
  const items = useSuggestions(text);
  const { isOpen, highlightedIndex, setHighlightedIndex, getInputProps, getMenuProps, getItemProps } =
    useCombobox<Suggestion>({
      items,
      isOpen: isWanted && items.length > 0,
      onIsOpenChange: (change) => setIsWanted(change.isOpen),
      inputId: field.id,
      menuId: `${field.id}-suggestions`,
      getItemId: (index) => `${field.id}-suggestion-${index}`,
      itemToString: () => text,
      // Nothing stays chosen, so that each choice is one; leaving the field is none.
      selectedItem: null,
      stateReducer: (state, { type, changes }) =>
        type === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, selectedItem: state.selectedItem }
          : changes,
      onSelectedItemChange: ({ selectedItem }) => {
        if (!selectedItem) return;
        // Only a browser that goes there by itself shows which term is meant.
        if (selectedItem.path.includes('#')) location.assign(selectedItem.path);
        else router.push(selectedItem.path);
      },
    });
  // What was pointed at is elsewhere among new suggestions, or gone.
  useEffect(() => {
    if (items) setHighlightedIndex(-1);
  }, [items, setHighlightedIndex]);

  const inputProps = getInputProps(
    {
      // The field keeps its own text: what was typed before the script came is there.
      value: undefined,
      'aria-labelledby': undefined,
      'aria-activedescendant':
        isOpen && highlightedIndex >= 0 ? `${field.id}-suggestion-${highlightedIndex}` : undefined,
      onChange: (event) => setText(event.currentTarget.value),
      onBlur: () => setIsWanted(false),
      onClick: leaveToBrowser,
      onKeyDown: (event) => {
        const hasChoice = isOpen && highlightedIndex >= 0;
        if (['Enter', 'Home', 'End'].includes(event.key) && !hasChoice) leaveToBrowser(event);
        if (event.key === 'Escape' && !isOpen) {
          setIsWanted(false);
          leaveToBrowser(event);
        }
      },
    },
    LATER,
  );
  const menuProps = getMenuProps({ 'aria-label': 'Suggestions' }, LATER);
  if (!hasScript) return <TextField {...field} />;
  return (
    <TextField {...field} input={inputProps}>
      <div
        {...menuProps}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-[min(26rem,60vh)] overflow-y-auto overscroll-contain rounded border-[1.5px] border-ink bg-surface py-1 shadow-lg sm:right-auto sm:w-[max(100%,26rem)]"
      >
        {isOpen &&
          SUGGESTION_KINDS.map((kind) => (
            <Group
              key={kind}
              id={`${field.id}-${kind}`}
              title={KIND_TITLES[kind]}
              options={items.flatMap((item, index) =>
                item.kind === kind ? [{ item, props: getItemProps({ item, index }) }] : [],
              )}
            />
          ))}
      </div>
      <p aria-live="polite" className="sr-only">
        {isOpen && `${countOf(items.length, 'suggestion')}, flèches haut et bas pour choisir.`}
      </p>
    </TextField>
  );
}

type Option = { item: Suggestion; props: ComponentProps<'div'> };

function Group({ id, title, options }: { id: string; title: string; options: Option[] }) {
  if (options.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, not sets of fields.
    <div
      role="group"
      aria-labelledby={id}
      className="border-rule not-first:mt-1 not-first:border-t not-first:pt-1"
    >
      <p id={id} className="px-3 pt-1.5 text-[0.8rem] font-semibold text-ink-soft">
        {title}
      </p>
      {options.map(({ item: { label, detail, path }, props }) => (
        <div
          key={path}
          {...props}
          className="flex min-h-11 cursor-pointer flex-col justify-center px-3 py-1 leading-snug aria-selected:bg-sunken aria-selected:shadow-[inset_4px_0_0_var(--marker)] forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText]"
        >
          <span className="font-semibold">{label}</span>
          {detail !== '' && <span className="text-[0.88rem] text-ink-soft">{detail}</span>}
        </div>
      ))}
    </div>
  );
}

/** Downshift does nothing of this event. */
function leaveToBrowser(event: { nativeEvent: Event } | KeyboardEvent): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}
