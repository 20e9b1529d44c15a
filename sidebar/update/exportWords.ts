import { createContext } from 'preact';
import type { ExportChoice, ExportCounts, ExportKind } from '../../src/contract/exportUpdate';
import { counted } from '../../src/domain/cells/counted';

/** How a choice reads for a whole group, and for one item of it. */
type ChoiceWords = { group: string; item: string };
type GroupWords = {
  title: string;
  about: string;
  choices: { readonly [C in ExportChoice]?: ChoiceWords };
};

const OURS = {
  ours: { group: 'Keep ours', item: 'Keep ours' },
  theirs: { group: 'Take theirs', item: 'Take theirs' },
};

/** What each group of an export's differences is called, and what can be done with it. */
export const GROUP_WORDS: { readonly [K in ExportKind]: GroupWords } = {
  guess: {
    title: 'Perhaps the same student',
    about:
      'Another student ID, but the same name, and the same birth date or site. This is a guess: nothing happens until you say so.',
    choices: {
      leave: { group: 'Decide later', item: 'Decide later' },
      same: { group: 'The same students: take the new IDs', item: 'Same student' },
      apart: { group: 'Other students: add them', item: 'Another student' },
    },
  },
  fresh: {
    title: 'New',
    about: 'Students and services that are in the export and not in the record yet.',
    choices: {
      add: { group: 'Add them', item: 'Add' },
      leave: { group: 'Leave them out', item: 'Leave out' },
    },
  },
  gone: {
    title: 'Gone',
    about: 'In the record, and missing from the export. Exit asks for a last day below.',
    choices: {
      keep: { group: 'Keep them', item: 'Keep' },
      exit: { group: 'Exit them', item: 'Exit' },
    },
  },
  renewed: {
    title: 'Renewed',
    about: 'The same student and service with later dates. The provider and the case manager stay.',
    choices: {
      take: { group: 'Take the new dates', item: 'Take new dates' },
      leave: { group: 'Keep the old dates', item: 'Keep old dates' },
    },
  },
  moved: {
    title: 'Moved',
    about: 'Hours, site, grade, IEP range and other details.',
    choices: {
      take: { group: 'Take theirs', item: 'Take theirs' },
      leave: { group: 'Keep ours', item: 'Keep ours' },
    },
  },
  provider: {
    title: 'Provider differs',
    about: 'The export may be older than a change that was saved here.',
    choices: OURS,
  },
  caseManager: {
    title: 'Case manager differs',
    about: 'The export may be older than a change that was saved here.',
    choices: OURS,
  },
};

/** Whether the export was pasted over the roster: "ours" is then the record alone, and "theirs" stands in the roster already. */
export const PastedContext = createContext(false);

const PASTED_WORDS: { readonly [words: string]: string } = {
  'Keep ours': 'Keep what the record says',
  'Take theirs': 'Take what the roster says',
};

/** The words of a choice; the choice itself where a group has none of that name. */
export function choiceWords(kind: ExportKind, choice: ExportChoice, pasted: boolean): ChoiceWords {
  const words = GROUP_WORDS[kind].choices[choice] ?? { group: choice, item: choice };
  const instead = pasted ? PASTED_WORDS[words.item] : undefined;
  return instead ? { group: instead, item: instead } : words;
}

const COUNTS: readonly [Exclude<keyof ExportCounts, 'newPeople'>, one: string, many: string][] = [
  ['added', 'new line', 'new lines'],
  ['exited', 'exit', 'exits'],
  ['renewed', 'renewal', 'renewals'],
  ['moved', 'line with other details', 'lines with other details'],
  ['providers', 'change of provider', 'changes of provider'],
  ['caseManagers', 'change of case manager', 'changes of case manager'],
  ['newIds', 'new student ID', 'new student IDs'],
  ['putBack', 'cell put back to what the record says', 'cells put back to what the record says'],
];

/** What a save comes to, one text each: "12 new lines", "3 exits"; only what there is. */
export function countsText(counts: ExportCounts): string[] {
  return COUNTS.flatMap(([part, one, many]) => (counts[part] > 0 ? [counted(counts[part], one, many)] : []));
}

/** Whether a save would change nothing. */
export const isNothing = (counts: ExportCounts): boolean => countsText(counts).length === 0;
