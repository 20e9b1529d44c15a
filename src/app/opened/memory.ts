import * as z from 'zod/mini';
import { mappingSchema } from '../../contract/mapping';
import { type Day, parseDay } from '../../domain/cells/day';
import { GRADES, type Grade } from '../../domain/cells/grade';
import { jsonIn } from '../../domain/cells/jsonIn';
import type { FollowedSoFar } from '../../domain/follow/dueCells';
import type { Person } from '../../domain/people/people';
import type { ClosedYear } from '../../domain/record/changes';
import type { Head } from '../../domain/record/head';
import type { Log } from '../../domain/record/log';
import type { Mapping } from '../../domain/roster/roster';
import type { Workbook } from '../ports/ports';
import { keepRecordNote, recordNote } from './recordNote';

/**
 * A save as it is noted before anything of it is written, and forgotten once its batch stands. `rows` where it takes rows of the
 * roster into the record, which nobody asked for and the next opening does anyway; `pasted` where it is of a roster that was pasted
 * over, and is noted until the roster follows and what it still says otherwise counts as looked at.
 */
export type BegunSave = {
  batch: string;
  lines: number;
  by: string;
  at: string;
  rows?: boolean | undefined;
  pasted?: boolean | undefined;
};

/** A save as the document remembers it beside its head: its name, when and by whom, and how many entries it was. */
export type KeptSave = { batch: string; at: string; by: string; lines: number };

/** Where the students of a school go who are in a grade in the new year; each to a school of their own where `to` names none. */
export type KeptFeeder = { from: string; grade: Grade; to: string; each: boolean };

export type RunningVersion = { number: string; since: string };

/** An Admin's account, and whether they are Admin of all sites. */
export type Admin = { email: string; ofAll: boolean };

/** What the document remembers besides its sheets, by the property that holds it; null where it never did, or lost it, as a copy does. */
type MemoryValues = {
  /** How the roster is read, as the user confirmed it. */
  mapping: Mapping | null;
  /** Where the record ends. */
  head: Head | null;
  /** How far the roster's cells follow the record. */
  derived: FollowedSoFar | null;
  /** The last saves of the record, so that it can be told which of them an older version of the sheets lacks. */
  saves: readonly KeptSave[] | null;
  /** The save that was begun and of which nothing was heard since. */
  saving: BegunSave | null;
  /** Who the Admins are, in case Providers is lost: deleting it makes nobody else Admin. */
  admins: readonly Admin[];
  /**
   * Rows that are inserted for new students and not written yet: whoever is cut off then leaves them blank. `rows`: how many the sheet
   * had before, which tells whether they were inserted at all.
   */
  inserted: { sheet: string; after: number; count: number; rows: number } | null;
  /** The closed year whose entries are being taken to a sheet of their own. */
  closing: Pick<ClosedYear, 'year' | 'sheet' | 'from' | 'to'> | null;
  /** Since when everything of Caseload is being taken out. */
  removing: string | null;
  /** The save that was answered before the roster followed it, as long as nothing of what follows was begun; '' for none. */
  later: string;
  /** How many lines of a roster that was pasted over were looked at. */
  pasted: number;
  /** The district's name, as it stands on paper. */
  district: string;
  /** To which school the grades of another go, as the last school year was saved. */
  feeders: readonly KeptFeeder[] | null;
  /** The spreadsheet's time zone, as it was when the sidebar was opened last; '' where nobody knows. */
  zone: string;
  /** The first cell of the checkpoint that was written last, which a copy that is kept beside the document has to bear; '' for none. */
  checkpoint: string;
  /** The newest version of Caseload that wrote here, and since when it does. */
  version: RunningVersion | null;
};
type Property = keyof MemoryValues;

/** `kept` are the properties that hold any text, be it readable or not; `size` counts the bytes of them all. */
export type Memory = Readonly<MemoryValues> & { kept: ReadonlySet<string>; size: () => number };

/** How the text of a property is read and written. What can't be read counts as lost. */
type Form<T> = { read: (text: string) => T; write: (value: T) => string };

/** The one place that names the properties. */
const PROPERTIES: { readonly [P in Property]: Form<MemoryValues[P]> } = {
  mapping: json(mappingSchema),
  head: json(() => z.object({ entries: z.number(), hash: z.string(), sum: z.optional(z.number()) })),
  derived: {
    ...json(() =>
      z.object({
        entry: z.number(),
        isSmall: z.optional(z.literal(true)),
        day: z.custom<Day>((day) => typeof day === 'string' && parseDay(day) !== null),
        waiting: z.optional(z.array(z.object({ line: z.string(), field: z.string(), text: z.string() }))),
        names: z.optional(z.string()),
      }),
    ),
    // A cell of which it is forgotten that it waits shows as changed by hand.
    write: (derived) =>
      derived ? JSON.stringify({ ...derived, waiting: derived.waiting && whatFits(derived.waiting) }) : '',
  },
  saves: json(() =>
    z.array(z.object({ batch: z.string(), at: z.string(), by: z.string(), lines: z.number() })),
  ),
  saving: json(() =>
    z.object({
      batch: z.string(),
      lines: z.number(),
      by: z.string(),
      at: z.string(),
      rows: z.optional(z.boolean()),
      pasted: z.optional(z.boolean()),
    }),
  ),
  admins: {
    read: (text) =>
      text
        .split(' ')
        .filter((each) => each !== '')
        .map((each) => ({ email: each.replace('*', ''), ofAll: each.endsWith('*') })),
    // An Access column that was filled down by mistake makes hundreds.
    write: (admins) => whatFits(admins.map(({ email, ofAll }) => (ofAll ? `${email}*` : email))).join(' '),
  },
  inserted: json(() =>
    z.object({ sheet: z.string(), after: z.number(), count: z.number(), rows: z.number() }),
  ),
  closing: json(() => z.object({ year: z.string(), sheet: z.string(), from: z.number(), to: z.number() })),
  removing: { read: (text) => text || null, write: (since) => since ?? '' },
  pasted: { read: (text) => Number(text) || 0, write: String },
  later: { read: (text) => text, write: (batch) => batch },
  district: { read: (text) => text, write: (name) => name },
  feeders: {
    ...json(() =>
      z.array(z.object({ from: z.string(), grade: z.enum(GRADES), to: z.string(), each: z.boolean() })),
    ),
    // What is forgotten is asked again.
    write: (feeders) => (feeders ? JSON.stringify(whatFits(feeders)) : ''),
  },
  zone: { read: (text) => text, write: (zone) => zone },
  checkpoint: { read: (text) => text, write: (title) => title },
  version: {
    read(text) {
      const [number = '', since = ''] = text.split(' ');
      return number === '' ? null : { number, since };
    },
    write: (version) => (version ? `${version.number} ${version.since}` : ''),
  },
};

/** The schema is made once, and only where there is something to read: making it costs more than reading with it. */
function json<T>(schemaOf: () => z.ZodMiniType<T>): {
  read: (text: string) => T | null;
  write: (value: unknown) => string;
} {
  let schema: z.ZodMiniType<T> | undefined;
  return {
    read(text) {
      if (text === '') return null;
      schema ??= schemaOf();
      const parsed = z.safeParse(schema, jsonIn(text));
      return parsed.success ? parsed.data : null;
    },
    write: (value) => (value === null ? '' : JSON.stringify(value)),
  };
}

/** The properties as the document holds them. */
export type PropertyTexts = Partial<Record<Property, string>>;

/** What the texts of the properties say. */
export function memoryFrom(texts: Readonly<Record<string, string | undefined>>): Memory {
  const of = <P extends Property>(property: P): MemoryValues[P] =>
    PROPERTIES[property].read(texts[property] ?? '');
  return {
    mapping: of('mapping'),
    head: of('head'),
    derived: of('derived'),
    saves: of('saves'),
    saving: of('saving'),
    admins: of('admins'),
    inserted: of('inserted'),
    closing: of('closing'),
    removing: of('removing'),
    later: of('later'),
    pasted: of('pasted'),
    district: of('district'),
    feeders: of('feeders'),
    zone: of('zone'),
    checkpoint: of('checkpoint'),
    version: of('version'),
    kept: new Set(Object.keys(texts).filter((property) => texts[property])),
    size: () =>
      Object.entries(texts).reduce((sum, [property, text]) => sum + bytes(property + (text ?? '')), 0),
  };
}

export const recall = (workbook: Pick<Workbook, 'recall'>): Memory => memoryFrom(workbook.recall());

/** Reads the properties, and hands them on once to whoever asks for them next without another call. */
export function readingAhead(workbook: Workbook): {
  recall: Workbook['recall'];
  look: () => PropertyTexts;
  drop: () => void;
} {
  let ahead: PropertyTexts | null = null;
  const drop = (): void => {
    ahead = null;
  };
  const look = (): PropertyTexts => {
    ahead ??= workbook.recall();
    return ahead;
  };
  return {
    look,
    drop,
    recall() {
      const texts = look();
      drop();
      return { ...texts };
    },
  };
}

/** Remembers all of these at once, and leaves the others as they are. */
export function remember(workbook: Workbook, values: Partial<MemoryValues>): void {
  const textOf = <P extends Property>(property: P, value: MemoryValues[P]): string =>
    PROPERTIES[property].write(value);
  const texts: Record<string, string> = {};
  let property: Property;
  for (property in PROPERTIES) {
    const value = values[property];
    if (value !== undefined) texts[property] = textOf(property, value);
  }
  workbook.remember(texts);
}

/** A document property holds 9 KB; headers can be sentences. */
const MOST_BYTES = 9_000;

/**
 * The mapping that the user confirmed: from the document's properties, or, in a copy that lost them and where it is too long for
 * them, from the record's note.
 */
export function keptMapping(workbook: Workbook, { mapping }: Memory): Mapping | null {
  if (mapping) return mapping;
  return PROPERTIES.mapping.read(recordNote(workbook).mapping);
}

/** Whether the document has lost a mapping, from its properties or from the note; too long a one is kept in the note alone. */
export const lacksMapping = (workbook: Workbook, memory: Memory, mapping: Mapping): boolean =>
  (!memory.kept.has('mapping') && fits(mapping)) || !recordNote(workbook).isOurs;

/** Remembers the mapping in both places; in the note first, which may be protected from the account: then nothing is changed. */
export function keepMapping(workbook: Workbook, mapping: Mapping): void {
  keepRecordNote(workbook, PROPERTIES.mapping.write(mapping));
  remember(workbook, { mapping: fits(mapping) ? mapping : null });
}

/** As many of them as one property holds beside a few words. */
function whatFits<T>(items: readonly T[]): readonly T[] {
  let left = MOST_BYTES - 100;
  return items.filter((item) => {
    const size = bytes(JSON.stringify(item)) + 1;
    if (size > left) return false;
    left -= size;
    return true;
  });
}

const fits = (mapping: Mapping): boolean => bytes(PROPERTIES.mapping.write(mapping)) <= MOST_BYTES;

/** In UTF-8. */
const bytes = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;

/** Whether the document remembers that the record ends where it does. */
export const knowsHead = ({ head }: Memory, log: Log): boolean =>
  head !== null && head.entries === log.entries.length && head.hash === log.head;

/** The Admins of Providers. An e-mail cell that holds more than one address is nobody's. */
export const adminsIn = (people: readonly Person[]): Admin[] =>
  people
    .filter(({ access, email }) => access === 'Admin' && /^\S+$/.test(email))
    .map(({ email, sites }) => ({ email, ofAll: sites === 'All' }));

/** Who the Admins are, where Providers names other ones by now. */
export function otherAdmins(people: readonly Person[], memory: Memory): Partial<Pick<Memory, 'admins'>> {
  const admins = adminsIn(people);
  const { write } = PROPERTIES.admins;
  return admins.length > 0 && write(admins) !== write(memory.admins) ? { admins } : {};
}

/** Remembers them. */
export function keepAdmins(workbook: Workbook, people: readonly Person[], memory: Memory): void {
  const other = otherAdmins(people, memory);
  if (other.admins) remember(workbook, other);
}

/** What the document remembers, as it says it, for a copy of it. */
export function settingsOf(workbook: Workbook): Record<string, unknown> {
  const texts = workbook.recall();
  const memory = memoryFrom(texts);
  const kept = Object.entries(texts).filter(
    ([property]) => memory.kept.has(property) && property !== 'removing',
  );
  const said = Object.fromEntries(kept.map(([property, text]) => [property, jsonIn(text) ?? text]));
  return { ...said, mapping: keptMapping(workbook, memory) };
}
