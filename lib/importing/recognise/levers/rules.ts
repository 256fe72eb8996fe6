import { z } from 'zod';
import { patternSchema } from '../pattern';

/** Which blocks of text a rule is about: every condition given must hold. */
const blockConditionSchema = z.strictObject({
  /** Of the block on one mended line, marks and emphasis removed, straight apostrophes. */
  pattern: patternSchema.optional(),
  kinds: z.array(z.enum(['heading', 'capitals', 'item', 'link', 'text'])).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  /** Whether it ends as a sentence does. */
  closed: z.boolean().optional(),
  /** Fewest blank lines before it. */
  gap: z.int().optional(),
  /** Whether a bold text is all there is. */
  bold: z.boolean().optional(),
  /** Conditions on the block that follows. */
  next: z
    .strictObject({
      pattern: patternSchema.optional(),
      closed: z.boolean().optional(),
      minLength: z.int().optional(),
      maxLength: z.int().optional(),
    })
    .optional(),
});

/**
 * What becomes of a block:
 * - `title`: names a lever, whose content follows (or surrounds it, when the zone is `untitled`);
 * - `title-follows`: announces a lever that the next block names (« Atelier 2 »);
 * - `lever`: is a lever by itself, an item of a list of levers;
 * - `close`: ends a lever; the bare links that follow still belong to it;
 * - `stake`, `action`, `example`, `further`: opens such a passage of the lever;
 * - `topic`: heads a passage: an example when it names whom it is about, else further;
 * - `more`: goes on with the passage that is open;
 * - `label`: heads the action that follows;
 * - `initiative`: heads a short sheet; `initiative-follows`: announces one that the next block names;
 * - `card`: a few lines on an initiative, the first is its title;
 * - `heading`: heads what follows and says nothing by itself;
 * - `end`: ends what is open, and belongs to nobody;
 * - `left-over`: belongs to no draft, `reason` says why.
 */
const roleSchema = z.enum([
  'title',
  'title-follows',
  'lever',
  'close',
  'stake',
  'action',
  'example',
  'further',
  'topic',
  'more',
  'label',
  'initiative',
  'initiative-follows',
  'card',
  'heading',
  'end',
  'left-over',
]);

/** The role of blocks that no rule knows, by what they look like; headings are texts. */
const followingSchema = z.strictObject({ text: roleSchema, item: roleSchema, link: roleSchema });

const blockRuleSchema = z.strictObject({
  when: blockConditionSchema,
  as: roleSchema,
  /** What follows, until another rule says so. */
  following: followingSchema.partial().optional(),
  reason: z.string().optional(),
  /** Of a title: what it heads is a lever only if it states actions; why its text is left over otherwise. */
  withoutAction: z.string().optional(),
});

const zoneSchema = z.strictObject({
  /** How a person would name it: said when a document lacks it. */
  part: z.string(),
  /** First block of the zone, and first block after it; null: an end of the document. */
  from: blockConditionSchema.nullable(),
  to: blockConditionSchema.nullable(),
  /** Whether it ends with its list: at the first text after an item that does not announce another item. */
  endsWithList: z.boolean().default(false),
  /** Whether the publication has several of them. */
  repeated: z.boolean().default(false),
  /** The heading that names its lever, printed further up: the nearest. */
  titleAbove: blockConditionSchema.optional(),
  /** Whether actions are printed before the title of their lever. */
  untitled: z.boolean().default(false),
  rules: z.array(blockRuleSchema),
  following: followingSchema,
  /** What follows a title that stands amid its lever. */
  afterTitle: followingSchema.partial().optional(),
  /** Where the title of a `lever` ends within it. */
  titleEnds: patternSchema.optional(),
  /** Why blocks of the zone that come before any lever are left over. */
  outside: z.string(),
});

/** Whose name a title is, when it is no initiative's. */
const namedThingSchema = z.enum(['place', 'institution', 'person']);

/** How a passage says what it is about: the first group is the name. A text alone finds an initiative. */
const subjectRuleSchema = z.union([
  patternSchema.transform((pattern) => ({ pattern, isOf: null })),
  z.strictObject({ pattern: patternSchema, isOf: namedThingSchema }),
]);

export const leverRulesSchema = z.strictObject({
  /** Lines that open a block even when no blank line stands before them. */
  opensBlock: z.array(patternSchema).default([]),
  zones: z.array(zoneSchema).min(1),
  /** What an example is about, tried in order. */
  subjects: z.array(subjectRuleSchema).default([]),
  /** Titles that are no initiative's name, by how they are worded. */
  notInitiatives: z.array(z.strictObject({ pattern: patternSchema, isOf: namedThingSchema })).default([]),
  /** How a text names an initiative beyond any doubt: the first group is its name. Tried when the subject is none. */
  initiativeNames: z.array(patternSchema).default([]),
  /** How a text says where its example stands: the first group is the wording; what is said first counts. */
  places: z.array(patternSchema).default([]),
  /** The last line of a card when it is a place and nothing else. */
  placeLines: z.array(patternSchema).default([]),
  /** First lines of a card, when no wider gap parts it from the one before. */
  cardTitles: z.array(patternSchema).default([]),
  /** Names that make no sheet by themselves: those of whom the publication is by, or too wide. */
  noSheet: z.array(patternSchema).default([]),
});

export type LeverRules = z.output<typeof leverRulesSchema>;
export type Zone = LeverRules['zones'][number];
export type BlockRule = Zone['rules'][number];
export type BlockCondition = BlockRule['when'];
export type NamedThing = z.output<typeof namedThingSchema>;
export type Role = BlockRule['as'];
