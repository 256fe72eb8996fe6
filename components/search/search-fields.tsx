import { TextField } from '@/components/ui/text-field';
import { SuggestField } from './suggest-field';

/** What and where. `lieu` is a territory as one says it: a name, a code, a postcode. */
export function SearchFields({ text = '', place = '' }: { text?: string; place?: string }) {
  return (
    <>
      <SuggestField
        id="recherche"
        name="q"
        label={'Quoi\u202f?'}
        help={'Par exemple\u00a0: garage, épicerie, réemploi'}
        value={text}
        maxLength={200}
      />
      <TextField
        id="lieu"
        name="lieu"
        type="text"
        label={'Où\u202f?'}
        help="Quartier, commune, intercommunalité, département, ou un code"
        value={place}
        maxLength={120}
      />
    </>
  );
}
