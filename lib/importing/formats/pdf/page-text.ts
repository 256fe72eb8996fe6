/** What a page prints, measured in points from its top left corner. */
export type PageText = { number: number; width: number; height: number; segments: Segment[] };

/** Text printed in one go on one line of one column. */
export type Segment = {
  text: string;
  x: number;
  right: number;
  baseline: number;
  /** Of the letters, in points. */
  size: number;
  /** Printed upwards or downwards: its place says nothing of the order in which it is read. */
  isTurned: boolean;
};

export function topOf({ baseline, size }: Segment): number {
  return baseline - size * 0.8;
}

export function bottomOf({ baseline, size }: Segment): number {
  return baseline + size * 0.2;
}

/** Do two segments share a height of the page? */
export function areLevel(one: Segment, other: Segment): boolean {
  const shared = Math.min(bottomOf(one), bottomOf(other)) - Math.max(topOf(one), topOf(other));
  return shared > 0.3 * Math.min(one.size, other.size);
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size of letters that most of the text is printed in. */
export function bodySizeOf(pages: PageText[]): number {
  const letters = new Map<number, number>();
  for (const { segments } of pages) {
    for (const { size, text } of segments) {
      const rounded = Math.round(size * 4) / 4;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
