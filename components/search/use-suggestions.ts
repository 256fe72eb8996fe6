import { useEffect, useState } from 'react';
import { MAX_TYPED, MIN_TYPED, type Suggestion } from '@/lib/search/suggestion';

/** A pause of the fingers. */
const PAUSE = 150;

/** What the text being typed may mean, once the typing pauses. A request that fails or comes too late suggests nothing. */
export function useSuggestions(text: string): Suggestion[] {
  const [answer, setAnswer] = useState<{ text: string; items: Suggestion[] }>({ text: '', items: [] });
  const typed = text.trim();
  const isWorthAsking = typed.length >= MIN_TYPED && typed.length <= MAX_TYPED;
  useEffect(() => {
    if (!isWorthAsking) return;
    const request = new AbortController();
    const timer = setTimeout(async () => {
      const items = await ask(typed, request.signal);
      if (!request.signal.aborted) setAnswer({ text: typed, items });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [typed, isWorthAsking]);
  return isWorthAsking ? answer.items : NONE;
}

const NONE: Suggestion[] = [];

async function ask(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(text)}`, { signal });
    return response.ok ? (await response.json()).items : [];
  } catch {
    return [];
  }
}
