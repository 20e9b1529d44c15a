import type { FindingOnWire, Output } from '../../src/contract/contract';
import type { ExportChoice, ExportItem, ExportKind, UpdateDecision } from '../../src/contract/exportUpdate';
import { dayText } from '../../src/domain/cells/dateText';
import { isBlock } from '../shell/findings';
import {
  asGroup,
  type Decisions,
  decidedChoices,
  decideGroup,
  decideItem,
  isAnyDecided,
  stillThere,
} from './decisions';

export type ComparisonAnswer = Output<'compareExport'>;
export type Source = Pick<UpdateDecision, 'sheet' | 'mapping'>;
export type TypedDates = Pick<UpdateDecision, 'from' | 'lastDay' | 'reason'>;
export type Preview = Output<'previewExport'>;
export type UpdateAnswer = Output<'saveExport'>;

/** What is decided about an export, until it is saved. */
export type UpdateState = {
  compared: ComparisonAnswer;
  /** Something of it was saved, and it is not compared again yet. */
  stale: boolean;
  decisions: Decisions;
  typed: TypedDates;
  /** Something was decided or typed that is not saved. */
  touched: boolean;
  /** What stands in the way of what was asked for last. */
  findings: readonly FindingOnWire[];
  refused: 'review' | 'save';
  /** What a save would come to, while that is looked at. */
  preview: Preview | null;
  /** Whether a save of what is looked at was refused for warnings that were not shown before. */
  warned: boolean;
  saved: UpdateAnswer | null;
  /** After the user had it compared again: how many decisions went with their items. */
  reread: { dropped: number } | null;
  /** Another number with each answer, so that the focus moves to its bar once. */
  occasion: number;
};

export type UpdateAction =
  | { do: 'decide'; kind: ExportKind; choice: ExportChoice }
  | { do: 'decideItem'; kind: ExportKind; id: string; choice: ExportChoice }
  | { do: 'asGroup'; kind: ExportKind }
  | { do: 'type'; typed: Partial<TypedDates> }
  | { do: 'more'; kind: ExportKind; items: readonly ExportItem[]; more: boolean }
  | { do: 'preview'; preview: Preview }
  | { do: 'leavePreview' }
  | { do: 'refuse'; refused: Preview }
  | { do: 'saved'; saved: UpdateAnswer }
  /** `asked`: by the user, who is then told what became of their choices. */
  | { do: 'compared'; compared: ComparisonAnswer; asked: boolean };

export const startUpdate = (compared: ComparisonAnswer): UpdateState => ({
  compared,
  stale: false,
  decisions: new Map(),
  typed: nothingTyped(compared),
  touched: false,
  findings: [],
  refused: 'save',
  preview: null,
  warned: false,
  saved: null,
  reread: null,
  occasion: 0,
});

const nothingTyped = ({ today }: ComparisonAnswer): TypedDates => ({
  from: dayText(today),
  lastDay: '',
  reason: '',
});

export function updateReducer(state: UpdateState, action: UpdateAction): UpdateState {
  const { groups } = state.compared;
  switch (action.do) {
    case 'decide':
      return decided(state, decideGroup(groups, state.decisions, action.kind, action.choice));
    case 'decideItem':
      return decided(state, decideItem(groups, state.decisions, action.kind, action.id, action.choice));
    case 'asGroup':
      return decided(state, asGroup(groups, state.decisions, action.kind));
    case 'type':
      return { ...state, typed: { ...state.typed, ...action.typed }, touched: true };
    case 'more':
      return { ...state, compared: withMore(state.compared, action) };
    case 'preview':
      return { ...withAnswer(state, action.preview), refused: 'review', warned: false };
    case 'leavePreview':
      return { ...state, preview: null };
    case 'refuse':
      return { ...withAnswer(state, action.refused), refused: 'save' };
    case 'saved':
      return {
        ...state,
        stale: true,
        typed: nothingTyped(state.compared),
        touched: false,
        findings: [],
        preview: null,
        saved: action.saved,
        reread: null,
        occasion: state.occasion + 1,
      };
    case 'compared': {
      const { decisions, dropped } = stillThere(action.compared.groups, state.decisions);
      const { compared } = action;
      const next = { ...state, compared, stale: false, decisions, findings: [], preview: null };
      // The green bar takes the focus only now: while it is compared again nothing can have it.
      if (!action.asked) return state.stale ? { ...next, occasion: state.occasion + 1 } : next;
      return { ...next, saved: null, reread: { dropped }, occasion: state.occasion + 1 };
    }
  }
}

const decided = (state: UpdateState, decisions: Decisions): UpdateState => ({
  ...state,
  decisions,
  touched: true,
  reread: null,
});

/** What blocks is mended where it was decided or typed; warnings alone are looked at with what a save comes to. */
function withAnswer(state: UpdateState, { findings, counts }: Preview): UpdateState {
  const blocks = findings.some(isBlock);
  return {
    ...state,
    findings: blocks ? findings : [],
    preview: blocks ? null : { findings, counts },
    warned: !blocks,
    saved: null,
    reread: null,
    occasion: state.occasion + 1,
  };
}

function withMore(
  compared: ComparisonAnswer,
  { kind, items, more }: Extract<UpdateAction, { do: 'more' }>,
): ComparisonAnswer {
  const groups = compared.groups.map((group) => {
    if (group.kind !== kind) return group;
    const all = joined(group.items, items);
    return { ...group, items: all, count: more ? group.count : all.length };
  });
  return { ...compared, groups };
}

/** An item that another comparison moved from one page to the next is listed once. */
export function joined(known: readonly ExportItem[], more: readonly ExportItem[]): ExportItem[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...more.filter(({ id }) => !ids.has(id))];
}

/** Whether the day is asked for on which other people and hours begin. */
export const asksFrom = ({ compared: { groups }, decisions }: UpdateState): boolean =>
  isAnyDecided(groups, decisions, 'moved', 'take') ||
  isAnyDecided(groups, decisions, 'provider', 'theirs') ||
  isAnyDecided(groups, decisions, 'caseManager', 'theirs');

/** Whether the last day of those who exit is asked for. */
export const asksLastDay = ({ compared: { groups }, decisions }: UpdateState): boolean =>
  isAnyDecided(groups, decisions, 'gone', 'exit');

/** What a preview or a save sends; what is not asked for is not sent. */
export function updateRequest(
  source: Source,
  state: UpdateState,
  seen: readonly FindingOnWire[],
): UpdateDecision {
  const { compared, decisions, typed } = state;
  return {
    ...source,
    seen: compared.seen,
    choices: decidedChoices(compared.groups, decisions),
    from: asksFrom(state) ? typed.from : '',
    lastDay: asksLastDay(state) ? typed.lastDay : '',
    reason: typed.reason,
    acknowledged: [...new Set(seen.filter((each) => !isBlock(each)).map(({ code }) => code))],
  };
}
