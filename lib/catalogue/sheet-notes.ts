import { type Notes, toNotes } from './notes';
import type { InitiativeSheet } from './queries/get-initiative';
import type { LeverPage } from './queries/levers';

/** Every passage that a sheet cites, whole sheet first. */
export function sheetNotes(sheet: InitiativeSheet): Notes {
  return toNotes([
    ...sheet.passages,
    ...[
      ...sheet.created,
      ...sheet.places,
      ...sheet.sections,
      ...sheet.figures.flatMap(({ values }) => values),
      ...sheet.funding,
      ...sheet.partners,
      ...sheet.disagreements.flatMap(({ statements }) => statements),
      ...sheet.levers,
      ...sheet.illustrations,
    ].flatMap(({ citations }) => citations),
  ]);
}

/** Every passage that a lever cites. */
export function leverNotes(lever: LeverPage): Notes {
  return toNotes(
    [
      ...lever.actions,
      ...lever.figures.flatMap(({ values }) => values),
      ...lever.examples,
      ...lever.attention,
      ...lever.further,
    ].flatMap(({ citations }) => citations),
  );
}
