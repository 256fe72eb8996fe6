import { Unfit } from '../meilisearch/unfit';
import type { Engine } from '../results';
import type { Circuit } from './circuit';

/** An engine whose requests `fallback` answers when `first` cannot. Both answer the same: only `hits.engine` tells. */
export function withFallback(first: Engine, fallback: Engine, circuit: Circuit): Engine {
  return {
    get name() {
      return circuit.isOpen ? fallback.name : first.name;
    },
    async search(request) {
      if (!circuit.lets()) return fallback.search(request);
      try {
        const hits = await first.search(request);
        circuit.succeed();
        return hits;
      } catch (error) {
        if (!(error instanceof Unfit)) {
          circuit.giveBack();
          throw error;
        }
        circuit.fail(error);
        return fallback.search(request);
      }
    },
  };
}
